#include "scts/store/people/finder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "scts/model/mailbox.hpp"
#include "scts/model/text.hpp"
#include "store/rows.hpp"

namespace scts::store {

struct Finder::Statements {
  SQLite::Statement student;
  SQLite::Statement students_named;
  SQLite::Statement guardian;
  SQLite::Statement guardians_named;
  SQLite::Statement guardians_of;
};

namespace {

std::string select(std::string_view columns, std::string_view rest) {
  return fmt::format("SELECT {} FROM {}", columns, rest);
}

/// Compares the surname only, if no first name is told.
template <class Person, class Lead>
bool is_named(const Person& person, const Lead& lead) {
  if (lead.whole_name) {
    const auto name = match_key(lead.surname);
    const auto fits = [&](const std::string& surname) {
      return match_key(surname + person.first_name) == name || match_key(person.first_name + surname) == name;
    };
    return fits(person.surname()) || fits(person.family_name);
  }
  const auto first = lead.first_name.empty() ? std::string() : ' ' + person.first_name;
  const auto name = fold(lead.surname + ' ' + lead.first_name);
  return fold(person.surname() + first) == name || fold(person.family_name + first) == name;
}

/// Under which keys the person may be found: a whole name may have any of its words first.
template <class Lead>
std::vector<std::string> keys_of(const Lead& lead) {
  std::vector<std::string> keys{match_key(lead.surname + ' ' + lead.first_name)};
  for (auto blank = lead.surname.find(' '); lead.whole_name && blank != std::string::npos;
       blank = lead.surname.find(' ', blank + 1)) {
    keys.push_back(match_key(lead.surname.substr(blank) + lead.surname.substr(0, blank)));
  }
  return keys;
}

/// Letters and digits only: one writes 2, rue du Port, another 2 RUE DU PORT.
std::string plain(std::string_view lines) {
  auto text = fold(lines);
  std::erase_if(text, [](char c) { return std::string_view(" ,;:/()").find(c) != std::string_view::npos; });
  return text;
}
std::string plain(const Address& address) {
  return plain(fmt::format("{}", fmt::join(address.lines, " ")));
}

/// A list may tell the first line only; then the postcode must be there too.
bool same_place(const Address& known, const Address& told) {
  const auto text = plain(told);
  const bool same_postcode = known.postcode == told.postcode && !told.postcode.empty();
  if (text.empty() || (!same_postcode && !known.postcode.empty() && !told.postcode.empty())) return false;
  return text == plain(known) || (same_postcode && text == plain(known.lines[0]));
}

template <class Person, class At>
std::vector<Person> all(SQLite::Statement& row, At&& at) {
  std::vector<Person> found;
  while (row.executeStep()) found.push_back(at(row, 0));
  row.reset();
  return found;
}

/// Leaves those of whom the condition is true, unless that leaves nobody.
template <class Person, class Condition>
void prefer(std::vector<Person>& found, Condition&& condition) {
  const auto rest = std::stable_partition(found.begin(), found.end(), condition);
  if (rest != found.begin()) found.erase(rest, found.end());
}

/// Beside the name.
bool fits(const Student& student, const StudentLead& lead) {
  if (lead.whole_name && !is_named(student, lead)) return false;
  if (lead.birth_date) return true;
  if (!lead.ine.empty()) return upper(student.ine) == upper(lead.ine);
  return match_key(student.division.text()) == match_key(lead.division.text()) && !student.left_on;
}

template <class Person>
Match<Person> only(std::vector<Person>& found, Mismatch none) {
  if (found.size() == 1) return {std::move(found.front()), Mismatch::none};
  return {{}, found.empty() ? none : Mismatch::several};
}

}  // namespace

Finder::Finder(const Read& read)
    : statements_(new Statements{
          {read.database(), select(kStudentColumns, "student s WHERE student_id = ?")},
          {read.database(), select(kStudentColumns, R"sql(
            student s
            WHERE student_id IN (SELECT student_id FROM student_key WHERE key = ?1) AND (?2 IS NULL OR birth_date = ?2)
          )sql")},
          {read.database(), select(kGuardianColumns, "guardian g WHERE guardian_id = ? AND left_on IS NULL")},
          {read.database(), select(kGuardianColumns, R"sql(
            guardian g
            WHERE guardian_id IN (SELECT guardian_id FROM guardian_key WHERE key = ?1) AND left_on IS NULL
          )sql")},
          {read.database(),
           select(kGuardianColumns, "bond b JOIN guardian g USING (guardian_id) WHERE b.student_id = ?")}}) {}
Finder::~Finder() = default;

Match<Student> Finder::student(const StudentLead& lead) {
  const auto name = match_key(lead.surname + ' ' + lead.first_name);
  if (lead.id) {
    bind_all(statements_->student, *lead.id);
    auto found = all<Student>(statements_->student, student_at);
    if (found.empty()) return {{}, Mismatch::unknown_id};
    const bool fits = (name.empty() || is_named(found.front(), lead)) &&
                      (!lead.birth_date || *lead.birth_date == found.front().birth_date);
    if (!fits) return {{}, Mismatch::other_person};
    return {std::move(found.front()), Mismatch::none};
  }
  std::vector<Student> found;
  for (const auto& key : keys_of(lead)) {
    bind_all(statements_->students_named, key, lead.birth_date);
    for (auto& student : all<Student>(statements_->students_named, student_at)) {
      const bool known = std::any_of(found.begin(), found.end(), [&](const Student& s) { return s.id == student.id; });
      if (!known) found.push_back(std::move(student));
    }
  }
  std::erase_if(found, [&](const Student& student) { return !fits(student, lead); });
  prefer(found, [&](const Student& student) { return !student.left_on; });
  return only(found, Mismatch::nobody);
}

Match<Guardian> Finder::guardian(const GuardianLead& lead) {
  const auto name = match_key(lead.surname + ' ' + lead.first_name);
  if (lead.id) {
    bind_all(statements_->guardian, *lead.id);
    auto found = all<Guardian>(statements_->guardian, guardian_at);
    if (found.empty()) return {{}, Mismatch::unknown_id};
    if (!name.empty() && !is_named(found.front(), lead)) return {{}, Mismatch::other_person};
    return {std::move(found.front()), Mismatch::none};
  }
  const auto lives_there = [&](const Guardian& g) { return same_place(g.address, lead.address); };
  const auto has_mailbox = [&](const Guardian& g) { return same_mailbox(g.email, lead.email); };
  if (lead.student) {
    bind_all(statements_->guardians_of, *lead.student);
    auto found = all<Guardian>(statements_->guardians_of, guardian_at);
    std::erase_if(found, [&](const Guardian& guardian) { return !is_named(guardian, lead); });
    if (found.size() > 1) prefer(found, has_mailbox);
    if (found.size() > 1) prefer(found, lives_there);
    return only(found, Mismatch::no_guardian);
  }
  std::vector<Guardian> found;
  for (const auto& key : keys_of(lead)) {
    bind_all(statements_->guardians_named, key);
    for (auto& guardian : all<Guardian>(statements_->guardians_named, guardian_at)) {
      const bool listed =
          std::any_of(found.begin(), found.end(), [&](const Guardian& g) { return g.id == guardian.id; });
      if (!listed) found.push_back(std::move(guardian));
    }
  }
  const bool known = !found.empty();
  std::erase_if(found, [&](const Guardian& guardian) { return !has_mailbox(guardian) && !lives_there(guardian); });
  if (found.size() > 1) prefer(found, [&](const Guardian& g) { return has_mailbox(g) && lives_there(g); });
  return only(found, known ? Mismatch::elsewhere : Mismatch::nobody);
}

FoundBond Finder::bond(const BondLead& lead) {
  struct Find {
    Finder& finder;
    auto operator()(const StudentLead& who) const { return finder.student(who); }
    auto operator()(const GuardianLead& who) const { return finder.guardian(who); }
  };
  return find_bond(lead, Find{*this});
}

}  // namespace scts::store
