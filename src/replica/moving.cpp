#include "scts/replica/moving.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string>
#include <vector>

#include "replica/database.hpp"
#include "scts/error.hpp"
#include "scts/replica/folding.hpp"

namespace scts::replica {

namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw Error(Fault::refused, what + ": nothing was moved", "'scts account list' shows the accounts of a replica");
}

/// Whether one person has the login in both. The password may have been changed on either side: then it was opened at
/// the same moment, and one of its codes is in both.
bool same_account(const Read& from, const Write& to, const std::string& login, const std::string& password,
                  const std::string& opened_at) {
  const auto found = [&](const std::string& hashed) {
    return to.database().number(
               "SELECT count(*) FROM account WHERE login = ?1 AND opened_at = ?2 AND (?3 = '' OR password = ?3)",
               {login, opened_at, hashed}) == 1;
  };
  bool shared = found(password);
  if (shared || !found("")) return shared;
  from.database().query("SELECT uai, hash FROM used_code WHERE login = ?1", {login}, [&](const Row& row) {
    const auto uai = row.text(0);
    shared |= to.database().number("SELECT count(*) FROM used_code WHERE uai = ?1 AND hash = ?2 AND login = ?3",
                                   {uai, row.hash(1), login}) == 1;
  });
  return shared;
}

std::int64_t accounts(const Read& from, const Write& to, const std::string& uai) {
  std::vector<std::array<std::string, 3>> all;
  from.database().query(
      R"sql(
        SELECT login, password, opened_at FROM account
        WHERE ?1 = '' OR EXISTS (SELECT 1 FROM used_code u WHERE u.login = account.login AND u.uai = ?1)
      )sql",
      {uai}, [&](const Row& row) {
        all.push_back({row.text(0), row.text(1), row.text(2)});
      });
  std::int64_t added = 0;
  for (const auto& [login, password, opened_at] : all) {
    if (to.database().run("INSERT INTO account (login, password, opened_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                          {login, password, opened_at}) == 1) {
      ++added;
    } else if (!same_account(from, to, login, password, opened_at)) {
      refuse(fmt::format("the login \"{}\" is somebody else's there", login));
    }
  }
  return added;
}

/// A code that only counted as used gets its account; whatever else is known of one stays.
std::int64_t codes(const Read& from, const Write& to, const std::string& uai) {
  std::int64_t added = 0;
  std::map<std::string, std::string> since;  // of each school, the earliest day
  from.database().query(
      "SELECT uai, hash, code_id, used_on, login FROM used_code WHERE ?1 = '' OR uai = ?1", {uai}, [&](const Row& row) {
        const auto school = row.text(0);
        const auto hash = row.hash(1);
        const auto used_on = row.day(3).iso();
        const auto login = row.null(4) ? std::string() : row.text(4);
        const auto changed = to.database().run(
            R"sql(
              INSERT INTO used_code (uai, hash, code_id, used_on, login) VALUES (?1, ?2, ?3, ?4, ?5)
              ON CONFLICT (uai, hash) DO UPDATE SET login = excluded.login
              WHERE used_code.login = '' AND (excluded.login IS NULL OR excluded.login <> '')
            )sql",
            {school, hash, row.number(2), used_on, row.null(4) ? Value(std::nullopt) : Value(login)});
        if (changed == 1) {
          ++added;
          auto& day = since.try_emplace(school, used_on).first->second;
          if (used_on < day) day = used_on;
        } else if (!login.empty() &&
                   to.database().number("SELECT count(*) FROM used_code WHERE uai = ?1 AND hash = ?2 AND login <> ?3",
                                        {school, hash, login}) == 1) {
          refuse(fmt::format("a code of \"{}\" is in another account there", login));
        }
      });
  // The store asks for codes that were used since its last replication: it is to hear of these.
  for (const auto& [school, day] : since) {
    to.database().run("UPDATE school SET received_on = ?2 WHERE uai = ?1 AND received_on > ?2", {school, day});
  }
  return added;
}

std::int64_t attempts(const Read& from, const Write& to, const std::string& uai) {
  std::int64_t added = 0;
  from.database().query(R"sql(
    SELECT hash, failures, failed_at, locked_until FROM attempt
    WHERE ?1 = '' OR EXISTS (SELECT 1 FROM code c WHERE c.hash = attempt.hash AND c.uai = ?1)
  )sql",
                        {uai}, [&](const Row& row) {
                          const auto hash = row.hash(0);
                          const auto failed_at = row.text(2);
                          const auto locked_until = row.text(3);
                          added += to.database().run(R"sql(
                            INSERT INTO attempt (hash, failures, failed_at, locked_until) VALUES (?1, ?2, ?3, ?4)
                            ON CONFLICT (hash) DO UPDATE
                            SET failures = excluded.failures, failed_at = excluded.failed_at,
                              locked_until = excluded.locked_until
                            WHERE excluded.failed_at > attempt.failed_at
                          )sql",
                                                     {hash, row.number(1), failed_at, locked_until});
                        });
  return added;
}

}  // namespace

Moved move_accounts(const Read& from, const Write& to, const std::optional<Uai>& school) {
  if (!is_folded(from, school)) {
    throw Error(Fault::refused, "accounts of an older version are among them: nothing was moved",
                "bring what they come from up to date first: scts replicate --to it, of each school that is in it");
  }
  const auto uai = school ? school->text() : std::string();
  Moved moved;
  moved.accounts = accounts(from, to, uai);
  moved.codes = codes(from, to, uai);
  moved.attempts = attempts(from, to, uai);
  return moved;
}

}  // namespace scts::replica
