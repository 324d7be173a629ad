#include "scts/store/people/chosen.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/store/people/finder.hpp"
#include "store/people/names.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

/// Owners in a list of bonds. Their students come first: those an index finds, and only theirs are held against the
/// list. It writes 0 where an owner has no guardian: its keys cannot be NULL.
std::string in_pairs(std::string_view list) {
  return fmt::format(R"sql(
    AND s.student_id IN (SELECT student_id FROM temp.chosen_pair WHERE list = '{0}')
    AND EXISTS (
      SELECT 1 FROM temp.chosen_pair p
      WHERE p.list = '{0}' AND p.student_id = b.student_id AND p.guardian_id = ifnull(b.guardian_id, 0)
    )
  )sql",
                     list);
}

/// Here too students come first: not everything that is about a guardian is indexed by him.
constexpr std::string_view kOfGuardians = R"sql(
  AND s.student_id IN (
    SELECT student_id FROM bond
    WHERE guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'guardian')
    UNION
    SELECT student_id FROM code
    WHERE ended_on IS NOT NULL AND guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'guardian')
    UNION
    SELECT student_id FROM withdrawal
    WHERE guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'guardian')
    UNION
    SELECT student_id FROM bond_correction
    WHERE guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'guardian')
    UNION
    SELECT student_id FROM overtaken_correction
    WHERE guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'guardian')
  )
  AND b.guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'guardian')
)sql";

/// Without access, and not for want of a rank, by a decision or because the student has left. A student without any
/// guardian is no couple.
constexpr std::string_view kCouldHaveAccess = R"sql(
  AND c.code_id IS NULL
  AND (s.left_on IS NULL OR s.left_on > '{}')
  AND (b.rank IS NOT NULL OR (b.guardian_id IS NULL AND b.student_id IS NOT NULL))
  AND NOT EXISTS (
    SELECT 1 FROM withdrawal a
    WHERE a.student_id = b.student_id AND ifnull(a.guardian_id, 0) = ifnull(b.guardian_id, 0)
  )
)sql";

[[noreturn]] void unknown(std::string_view what, std::string_view name, std::string hint) {
  throw Error(Fault::usage, fmt::format("no {} \"{}\" in the store", what, name), std::move(hint));
}

/// The first one, and how many there are.
[[noreturn]] void unknown_pairs(const Selection& selection, const std::vector<std::size_t>& strangers) {
  const auto first = strangers.front();
  const auto& pair = selection.bonds[first];
  const auto where = selection.bond_lines.empty()
                         ? std::string()
                         : fmt::format("{}:{}: ", selection.bonds_file, selection.bond_lines[first]);
  const auto more = strangers.size() == 1 ? std::string() : fmt::format(" (one of {} such rows)", strangers.size());
  throw Error(Fault::usage,
              fmt::format("{}no couple {};{} in the store{}", where, pair.student.value(),
                          pair.guardian.value_or(GuardianId(0)).value(), more),
              "look at the list of pairs: student_id;guardian_id");
}

void choose_people(const Read& read, People people, const std::vector<std::string>& terms, Chosen::Names names) {
  const char* const noun = people == People::students ? "student" : "guardian";
  for (const auto& term : terms) {
    const auto found = find_people(read, people, term, noun, names == Chosen::Names::must_be_one ? 6 : 0);
    if (found.count == 0) unknown(noun, term, "search with 'scts search NAME'");
    if (names == Chosen::Names::must_be_one && found.count > 1) {
      throw Error(Fault::usage, fmt::format("\"{}\" fits several {}s: {}", term, noun, found.examples),
                  fmt::format("name one by its id: --{} ID", noun));
    }
  }
}

}  // namespace

void demand_batch(const Read& read, BatchId batch) {
  if (number(read.database(), "SELECT count(*) FROM batch WHERE batch_id = ?", batch) > 0) return;
  unknown("batch", std::to_string(batch.value()), "a command that changes something ends with its batch's number");
}

Chosen::Chosen(const Read& read, const Selection& selection, Date today, Names names) {
  if (selection.empty()) {
    throw Error(Fault::usage, "nothing is selected: no selection is never everything",
                "use --all, --mef, --division, --student, --guardian, --pairs or --batch");
  }
  auto& database = read.database();
  prepare_lists(database);

  for (const auto& mef : selection.mefs) {
    if (run(database, R"sql(
      INSERT OR REPLACE INTO chosen_text
      SELECT 'mef', code FROM mef WHERE ?1 IN (code, label)
      UNION
      SELECT 'mef', mef FROM student WHERE mef = ?1
      UNION
      SELECT 'mef', mef FROM division_mef WHERE mef = ?1
    )sql",
            mef) == 0) {
      unknown("MEF", mef.text(), "'scts status -v' lists the MEFs and divisions");
    }
  }
  if (!selection.mefs.empty()) conditions_ += " AND s.mef IN (SELECT value FROM temp.chosen_text WHERE list = 'mef')";

  for (const auto& division : selection.divisions) {
    if (run(database, R"sql(
      INSERT OR REPLACE INTO chosen_text
      SELECT 'division', code FROM division WHERE code = ?1
      UNION
      SELECT 'division', division FROM student WHERE division = ?1
    )sql",
            division) == 0) {
      unknown("division", division.text(), "'scts status -v' lists the MEFs and divisions");
    }
  }
  if (!selection.divisions.empty()) {
    conditions_ += " AND s.division IN (SELECT value FROM temp.chosen_text WHERE list = 'division')";
  }

  choose_people(read, People::students, selection.students, names);
  if (!selection.students.empty()) {
    conditions_ += " AND s.student_id IN (SELECT value FROM temp.chosen_id WHERE list = 'student')";
  }
  choose_people(read, People::guardians, selection.guardians, names);
  if (!selection.guardians.empty()) {
    conditions_ += kOfGuardians;
  }

  if (selection.bonds_given) {
    SQLite::Statement known(database, R"sql(
      SELECT 1 FROM bond WHERE student_id = ?1 AND guardian_id = ?2
      UNION ALL
      SELECT 1 FROM code WHERE student_id = ?1 AND guardian_id IS ?2
      UNION ALL
      SELECT 1 FROM withdrawal WHERE student_id = ?1 AND ifnull(guardian_id, 0) = ifnull(?2, 0)
      UNION ALL
      SELECT 1 FROM bond_correction WHERE student_id = ?1 AND guardian_id = ?2
    )sql");
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO chosen_pair VALUES ('pairs', ?, ifnull(?, 0))");
    const auto choose = [&](const Owner& pair) {
      bind_all(known, pair.student, pair.guardian);
      const bool there = known.executeStep();
      known.reset();
      run(insert, pair.student, pair.guardian);
      return there;
    };
    std::vector<std::size_t> strangers;
    for (std::size_t i = 0; i < selection.bonds.size(); ++i) {
      if (!choose(selection.bonds[i])) strangers.push_back(i);
    }
    Finder finder(read);
    for (const auto& lead : selection.named_bonds) {
      const auto found = finder.bond(lead);
      if (!found.bond || !choose(*found.bond)) {
        throw Error(Fault::usage, fmt::format("{}: {}", lead.place, found.bond ? "no such couple" : found.why),
                    "correct the list, or name the couple by student_id and guardian_id");
      }
    }
    if (!strangers.empty()) unknown_pairs(selection, strangers);
    conditions_ += in_pairs("pairs");
  }
  if (selection.batch) {
    demand_batch(read, *selection.batch);
    run(database, R"sql(
      INSERT OR IGNORE INTO chosen_pair
      SELECT 'batch', student_id, ifnull(guardian_id, 0) FROM event
      WHERE batch_id = ? AND student_id IS NOT NULL
    )sql",
        *selection.batch);
    conditions_ += in_pairs("batch");
  }

  if (selection.rank) conditions_ += fmt::format(" AND b.rank = {}", static_cast<int>(*selection.rank));
  if (selection.access == Access::yes) conditions_ += " AND c.code_id IS NOT NULL";
  if (selection.access == Access::no) conditions_ += fmt::format(kCouldHaveAccess, today.iso());
  if (selection.told == Told::yes) conditions_ += " AND (c.notified_on IS NOT NULL OR c.used_on IS NOT NULL)";
  if (selection.told == Told::no) {
    conditions_ += " AND c.code_id IS NOT NULL AND c.notified_on IS NULL AND c.used_on IS NULL";
  }
  if (selection.own_codes) conditions_ += " AND b.guardian_id IS NULL";
}

}  // namespace scts::store
