#include "scts/ops/people/doubtful.hpp"

#include "scts/rules/address_block.hpp"
#include "scts/rules/doubts.hpp"

namespace scts::ops {

namespace {

template <class Person>
std::string full_name(const Person& person) {
  return person.surname() + ' ' + person.first_name;
}

template <class Person>
bool lost_character(const Person& person) {
  return rules::lost_character(person.family_name) || rules::lost_character(person.usage_name) ||
         rules::lost_character(person.first_name);
}

store::Look look(Doubt doubt) {
  if (doubt == Doubt::lost_character) return store::Look::odd_names;
  return doubt == Doubt::email ? store::Look::emails : store::Look::everybody;
}

void look_at_students(const store::Read& read, Doubt doubt, Date today, const store::DoubtFound& f) {
  store::for_each_present_student(read, today, look(doubt), [&](const Student& student) {
    std::optional<Finding> finding;
    if (doubt == Doubt::lost_character && lost_character(student)) finding = Finding::lost_character;
    if (doubt == Doubt::email) finding = rules::doubt_email(student.email);
    if (doubt == Doubt::birth_date) finding = rules::doubt_birth(student.birth_date, today);
    if (doubt == Doubt::division && rules::is_no_class(student.division)) finding = Finding::no_class;
    if (!finding) return;
    const auto& value = doubt == Doubt::division ? student.division.text() : student.email;
    f({doubt, *finding, student.id, {}, full_name(student), {}, value, rules::age(student.birth_date, today)});
  });
}

/// What of a guardian's data the finding is about.
std::string value_of(Finding finding, const Guardian& guardian) {
  if (finding == Finding::address_too_long) return rules::address_block(guardian).too_long;
  if (finding == Finding::unknown_title) return guardian.title;
  // Beside a missing postal address, an e-mail address that no mail reaches is none.
  if (finding == Finding::no_address && rules::doubt_email(guardian.email)) return {};
  return guardian.email;
}

void look_at_guardians(const store::Read& read, Doubt doubt, Date today, const store::DoubtFound& f) {
  store::for_each_present_guardian(
      read, today, look(doubt), [&](const Guardian& guardian, const store::Ranked& ranked) {
        std::optional<Finding> finding;
        if (doubt == Doubt::lost_character && lost_character(guardian)) finding = Finding::lost_character;
        if (doubt == Doubt::email) finding = rules::doubt_email(guardian.email);
        if (doubt == Doubt::address) finding = rules::doubt_address(guardian);
        if (doubt == Doubt::title && !is_civility(guardian.title)) finding = Finding::unknown_title;
        if (!finding || (doubt == Doubt::address && !ranked())) return;
        f({doubt, *finding, {}, guardian.id, full_name(guardian), {}, value_of(*finding, guardian), {}});
      });
}

}  // namespace

std::int64_t doubtful(const store::Read& read, const std::vector<Doubt>& doubts, Date today,
                      const store::DoubtFound& f) {
  std::int64_t count = 0;
  const store::DoubtFound found = [&](const DoubtRow& row) {
    ++count;
    f(row);
  };
  for (const auto doubt : doubts) {
    switch (doubt) {
      case Doubt::same_student:
        store::for_each_same_student(read, today, found);
        break;
      case Doubt::same_guardian:
        store::for_each_same_guardian(read, found);
        break;
      case Doubt::shared_email:
        store::for_each_shared_email(read, found);
        break;
      case Doubt::no_legal:
        store::for_each_without_legal(read, today, found);
        break;
      case Doubt::lost_character:
      case Doubt::email:
        look_at_students(read, doubt, today, found);
        look_at_guardians(read, doubt, today, found);
        break;
      case Doubt::birth_date:
      case Doubt::division:
        look_at_students(read, doubt, today, found);
        break;
      case Doubt::address:
      case Doubt::title:
        look_at_guardians(read, doubt, today, found);
        break;
      case Doubt::overtaken:
        store::for_each_overtaken(read, today, found);
        break;
    }
  }
  return count;
}

}  // namespace scts::ops
