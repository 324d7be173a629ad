#include "scts/replica/accounts.hpp"

#include <fmt/format.h>

#include "replica/database.hpp"

namespace scts::replica {

namespace {

/// 2026-11-23T21:04:05Z, as `iso` writes it; the beginning of time for anything else.
std::chrono::sys_seconds instant(const std::string& text) {
  const auto date = Date::parse(text.substr(0, 10));
  if (!date || text.size() != 20) return {};
  const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
  return std::chrono::sys_seconds(date->days()) + std::chrono::hours(two(11)) + std::chrono::minutes(two(14)) +
         std::chrono::seconds(two(17));
}

std::string hex(const Hash& hash) {
  std::string out;
  for (const auto byte : hash) out += fmt::format("{:02x}", byte);
  return out;
}

constexpr const char* kCodes = R"sql(
  SELECT c.uai, c.hash, c.proof, c.code_id, c.student_id, c.guardian_id, c.usable_from, u.used_on, u.login
  FROM code c
  LEFT JOIN used_code u ON u.uai = c.uai AND u.hash = c.hash
)sql";

UsableCode code_at(const Row& row) {
  UsableCode code{row.text(0), row.hash(1), row.hash(2), CodeId(row.number(3)), StudentId(row.number(4)), {},
                  row.day(6),  {},          {}};
  if (!row.null(5)) code.guardian = GuardianId(row.number(5));
  if (!row.null(7)) code.used_on = row.day(7);
  if (!row.null(8)) code.login = row.text(8);
  return code;
}

Attempts attempts_at(const Row& row, int column) {
  Attempts found{static_cast<int>(row.number(column)), instant(row.text(column + 1)), {}};
  if (const auto until = row.text(column + 2); !until.empty()) found.locked_until = instant(until);
  return found;
}

}  // namespace

std::optional<UsableCode> find_code(const Read& read, const Hash& hash, const Hash& proof) {
  std::optional<UsableCode> found;
  read.database().query(std::string(kCodes) + "WHERE c.hash = ?1", {hash}, [&](const Row& row) {
    if (!found || found->proof != proof) found = code_at(row);
  });
  return found;
}

std::vector<UsableCode> free_codes_of_guardian(const Read& read, const UsableCode& code) {
  if (!code.guardian) return {code};
  std::vector<UsableCode> all;
  read.database().query(
      std::string(kCodes) + "WHERE c.uai = ?1 AND c.guardian_id = ?2 AND u.login IS NULL ORDER BY c.code_id",
      {code.uai, *code.guardian}, [&](const Row& row) { all.push_back(code_at(row)); });
  return all;
}

bool shares_account(const Read& read, const UsableCode& code) {
  if (!code.guardian || !code.login) return false;
  return read.database().number(R"sql(
    SELECT count(*)
    FROM code c
    JOIN used_code u ON u.uai = c.uai AND u.hash = c.hash
    WHERE c.uai = ?1 AND c.guardian_id = ?2 AND u.login = ?3
  )sql",
                                {code.uai, *code.guardian, *code.login}) > 1;
}

Attempts attempts_of(const Read& read, const Hash& hash) {
  Attempts found;
  read.database().query("SELECT failures, failed_at, locked_until FROM attempt WHERE hash = ?1", {hash},
                        [&](const Row& row) { found = attempts_at(row, 0); });
  return found;
}

Attempts attempts(const Write& write, const Hash& hash) {
  hold(write, hex(hash));
  return attempts_of(write, hash);
}

std::vector<TriedCode> tried_codes(const Read& read, const Uai& school, int least, std::chrono::sys_seconds since) {
  std::vector<TriedCode> all;
  read.database().query(R"sql(
    SELECT c.code_id, a.failures, a.failed_at, a.locked_until
    FROM attempt a
    JOIN code c ON c.hash = a.hash
    WHERE c.uai = ?1 AND a.failures >= CAST(?2 AS BIGINT) AND a.failed_at >= ?3
    ORDER BY c.code_id
  )sql",
                        {school.text(), least, iso(since)}, [&](const Row& row) {
                          all.push_back({CodeId(row.number(0)), attempts_at(row, 1)});
                        });
  return all;
}

void record(const Write& write, const Hash& hash, const Attempts& after, std::chrono::sys_seconds forgotten) {
  write.database().run("DELETE FROM attempt WHERE failed_at < ?1", {iso(forgotten)});
  write.database().run(
      R"sql(
        INSERT INTO attempt VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (hash) DO UPDATE
        SET failures = excluded.failures, failed_at = excluded.failed_at, locked_until = excluded.locked_until
      )sql",
      {hash, after.failures, iso(after.failed_at), after.locked_until ? iso(*after.locked_until) : ""});
}

void forget_attempts(const Write& write, const Hash& hash) {
  write.database().run("DELETE FROM attempt WHERE hash = ?1", {hash});
}

bool has_account(const Read& read, const Login& login) {
  return read.database().number("SELECT count(*) FROM account WHERE login = ?1", {login.text()}) == 1;
}

void add_account(const Write& write, const Login& login, const std::string& password, const Now& now) {
  write.database().run("INSERT INTO account VALUES (?1, ?2, ?3)", {login.text(), password, now.iso()});
}

bool attach(const Write& write, const UsableCode& code, const Login& login, Date today) {
  return write.database().run(R"sql(
    INSERT INTO used_code VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (uai, hash) DO UPDATE SET login = excluded.login
    WHERE used_code.login IS NULL
  )sql",
                              {code.uai, code.hash, code.id, today.iso(), login.text()}) == 1;
}

std::vector<AttachedChild> children(const Read& read, const Login& login, Date today) {
  std::vector<AttachedChild> all;
  read.database().query(R"sql(
    SELECT DISTINCT c.uai, l.name, s.student_id, s.first_name, s.division
    FROM used_code u
    JOIN code c ON c.uai = u.uai AND c.code_id = u.code_id AND c.hash = u.hash
    JOIN student s ON s.uai = c.uai AND s.student_id = c.student_id
    JOIN school l ON l.uai = c.uai
    WHERE u.login = ?1 AND c.usable_from <= ?2
    ORDER BY c.uai, s.first_name, s.student_id
  )sql",
                        {login.text(), today.iso()}, [&](const Row& row) {
                          all.push_back({row.text(0), row.text(1), StudentId(row.number(2)), row.text(3), row.text(4)});
                        });
  return all;
}

std::int64_t detach(const Write& write, const Login& login, const std::optional<Uai>& school,
                    const std::optional<StudentId>& student) {
  return write.database().run(
      R"sql(
        UPDATE used_code SET login = NULL
        WHERE login = ?1
          AND (?2 = '' OR uai = ?2)
          AND (
            CAST(?3 AS BIGINT) = 0
            OR EXISTS (
              SELECT 1 FROM code c
              WHERE c.uai = used_code.uai
                AND c.code_id = used_code.code_id
                AND c.hash = used_code.hash
                AND c.student_id = CAST(?3 AS BIGINT)
            )
          )
      )sql",
      {login.text(), school ? school->text() : "", student ? student->value() : std::int64_t{0}});
}

std::vector<std::string> open_services(const Read& read, const std::string& uai) {
  std::vector<std::string> all;
  read.database().query("SELECT service FROM service WHERE uai = ?1 ORDER BY service DESC", {uai},
                        [&](const Row& row) { all.push_back(row.text(0)); });
  return all;
}

std::vector<VisibleMark> marks(const Read& read, const AttachedChild& child, Date today) {
  std::vector<VisibleMark> all;
  read.database().query(R"sql(
    SELECT test_id, subject, title, given_on, mark, out_of, coefficient
    FROM mark
    WHERE uai = ?1 AND student_id = ?2 AND visible_from <= ?3
    ORDER BY subject, given_on IS NULL, given_on, test_id
  )sql",
                        {child.uai, child.student, today.iso()}, [&](const Row& row) {
                          all.push_back({TestId(row.number(0)), row.text(1), row.text(2), row.text(3), row.text(4),
                                         row.text(5), row.text(6)});
                        });
  return all;
}

std::vector<VisibleAbsence> absences(const Read& read, const AttachedChild& child, Date today) {
  std::vector<VisibleAbsence> all;
  read.database().query(
      R"sql(
        SELECT absence_id, from_at, to_at, reason, justified FROM absence
        WHERE uai = ?1 AND student_id = ?2 AND visible_from <= ?3
        ORDER BY from_at, absence_id
      )sql",
      {child.uai, child.student, today.iso()}, [&](const Row& row) {
        all.push_back({AbsenceId(row.number(0)), row.text(1), row.text(2), row.text(3), row.number(4) != 0});
      });
  return all;
}

void for_each_account(const Read& read, const std::function<void(const AccountRow&)>& f) {
  read.database().query(R"sql(
    SELECT a.login, a.opened_at, count(u.login)
    FROM account a
    LEFT JOIN used_code u ON u.login = a.login
    GROUP BY a.login, a.opened_at
    ORDER BY a.login
  )sql",
                        {}, [&](const Row& row) {
                          f({row.text(0), row.text(1), row.number(2)});
                        });
}

}  // namespace scts::replica
