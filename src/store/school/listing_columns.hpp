#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "scts/store/school/listings.hpp"
#include "store/people/correction_rows.hpp"

/// The columns of the lists: what a reader sees, and the SQL that gives it.
namespace scts::store::columns {

template <std::size_t... N>
inline constexpr auto joined(const std::array<Column, N>&... parts) {
  std::array<Column, (N + ...)> all{};
  auto* to = all.data();
  ((to = std::copy(parts.begin(), parts.end(), to)), ...);
  return all;
}

using enum CellType;

inline constexpr std::array<Column, 8> kStudentReach{{{"email", text, "s.email"},
                                                      {"line1", text, "s.line1"},
                                                      {"line2", text, "s.line2"},
                                                      {"line3", text, "s.line3"},
                                                      {"line4", text, "s.line4"},
                                                      {"postcode", text, "s.postcode"},
                                                      {"city", text, "s.city"},
                                                      {"country", text, "s.country"}}};
inline constexpr auto kStudents = joined(std::array<Column, 8>{{{"student_id", number, "s.student_id"},
                                                                {"ine", text, "s.ine"},
                                                                {"family_name", text, "s.family_name"},
                                                                {"usage_name", text, "s.usage_name"},
                                                                {"first_name", text, "s.first_name"},
                                                                {"birth_date", text, "s.birth_date"},
                                                                {"mef", text, "s.mef"},
                                                                {"division", text, "s.division"}}},
                                         kStudentReach, std::array<Column, 1>{{{"left_on", text, "s.left_on"}}});
inline constexpr std::array<Column, 7> kAddress{{{"line1", text, "g.line1"},
                                                 {"line2", text, "g.line2"},
                                                 {"line3", text, "g.line3"},
                                                 {"line4", text, "g.line4"},
                                                 {"postcode", text, "g.postcode"},
                                                 {"city", text, "g.city"},
                                                 {"country", text, "g.country"}}};
inline constexpr auto kGuardians = joined(std::array<Column, 7>{{{"guardian_id", number, "g.guardian_id"},
                                                                 {"title", text, "g.title"},
                                                                 {"family_name", text, "g.family_name"},
                                                                 {"usage_name", text, "g.usage_name"},
                                                                 {"first_name", text, "g.first_name"},
                                                                 {"email", text, "g.email"},
                                                                 {"phone", text, "g.phone"}}},
                                          kAddress);
inline constexpr std::array<Column, 3> kBonds{
    {{"student_id", number, "b.student_id"}, {"guardian_id", number, "b.guardian_id"}, {"rank", number, "b.rank"}}};

/// Who it is about; what lists for people begin with.
inline constexpr std::array<Column, 5> kStudent{{{"student_id", number, "s.student_id"},
                                                 {"family_name", text, "s.family_name"},
                                                 {"first_name", text, "s.first_name"},
                                                 {"mef", text, "s.mef"},
                                                 {"division", text, "s.division"}}};
inline constexpr auto kBond = joined(kStudent, std::array<Column, 4>{{{"guardian_id", number, "g.guardian_id"},
                                                                      {"guardian_family_name", text, "g.family_name"},
                                                                      {"guardian_first_name", text, "g.first_name"},
                                                                      {"rank", number, "b.rank"}}});
inline constexpr std::array<Column, 1> kEmail{{{"email", text, "g.email"}}};
inline constexpr auto kCouples = joined(kBond,
                                        std::array<Column, 3>{{{"access", flag, "c.code_id IS NOT NULL"},
                                                               {"notified_on", text, "c.notified_on"},
                                                               {"used", flag, "c.used_on IS NOT NULL"}}},
                                        kEmail, kAddress, std::array<Column, 1>{{{"withdrawn", text, "w.reason"}}});
inline constexpr auto kOwnAccessColumns =
    joined(kStudent,
           std::array<Column, 3>{{{"access", flag, "c.code_id IS NOT NULL"},
                                  {"notified_on", text, "c.notified_on"},
                                  {"used", flag, "c.used_on IS NOT NULL"}}},
           kStudentReach, std::array<Column, 1>{{{"withdrawn", text, "w.reason"}}});
inline constexpr auto kRefusals = joined(
    kBond,
    std::array<Column, 3>{{{"reason", text, "b.reason"}, {"since", text, "b.taken_on"}, {"by", text, "h.actor"}}});

/// A correction k of a student s, a guardian g, or of their bond.
inline constexpr std::array<Column, 12> kCorrections{{{"student_id", number, "k.student_id"},
                                                      {"family_name", text, "s.family_name"},
                                                      {"first_name", text, "s.first_name"},
                                                      {"guardian_id", number, "k.guardian_id"},
                                                      {"guardian_family_name", text, "g.family_name"},
                                                      {"guardian_first_name", text, "g.first_name"},
                                                      {"field", text, "k.field"},
                                                      {"siecle", text, kSiecleSays},
                                                      {"value", text, kListSays},
                                                      {"since", text, "k.since"},
                                                      {"file", text, "k.list"},
                                                      {"batch", number, "k.batch_id"}}};

inline constexpr std::array<Column, 10> kCodes{
    {{"kind", text, "b.kind"},
     {"student_id", number, "b.student_id"},
     {"guardian_id", number, "b.guardian_id"},
     {"code", code, "b.sealed, b.code_id, b.student_id, b.guardian_id"},
     {"valid", flag, "b.ended_on IS NULL AND (s.left_on IS NULL OR s.left_on > ?1)"},
     {"used", flag, "b.used_on IS NOT NULL"},
     {"usable_from", text, "date(b.created_on, '+1 day')"},
     {"changed_on", text, "ifnull(b.ended_on, b.created_on)"},
     {"change", text, "iif(b.ended_on IS NULL, 'creation', 'invalidation')"},
     {"notified_on", text, "b.notified_on"}}};
/// What a letter b says besides.
inline constexpr std::array<Column, 4> kTold{{{"usable_from", text, "date(b.created_on, '+1 day')"},
                                              {"notified_on", text, "b.notified_on"},
                                              {"used", flag, "b.used_on IS NOT NULL"},
                                              {"code", code, "b.sealed, b.code_id, b.student_id, b.guardian_id"}}};
inline constexpr auto kLetters =
    joined(kBond,
           std::array<Column, 3>{{{"reference", text, "b.student_id || '-' || b.guardian_id"},
                                  {"title", text, "civility(g.title)"},
                                  {"guardian_usage_name", text, "g.usage_name"}}},
           kEmail, std::array<Column, 1>{{{"phone", text, "g.phone"}}}, kAddress, kTold);
inline constexpr auto kLettersToStudents = joined(kStudent, kStudentReach, kTold);
inline constexpr std::array<Column, 10> kNotifications{{{"kind", text, "b.kind"},
                                                        {"student_id", number, "b.student_id"},
                                                        {"guardian_id", number, "b.guardian_id"},
                                                        {"channel", text, "b.channel"},
                                                        {"notified_on", text, "b.told_on"},
                                                        {"batch", number, "b.batch_id"},
                                                        {"file", text, "f.name"},
                                                        {"page", number, "b.page"},
                                                        {"message", text, "m.state"},
                                                        {"returned_on", text, "b.returned_on"}}};

inline constexpr std::array<Column, 3> kMissed{{{"reason", text, "b.reason"},
                                                {"since", text, "date(h.started_at, 'localtime')"},
                                                {"batch", number, "b.batch_id"}}};
inline constexpr auto kUnreachable = joined(kBond, kMissed, kEmail, kAddress);
inline constexpr auto kUnreachableStudents = joined(kStudent, kMissed, kStudentReach);
inline constexpr std::array<Column, 2> kLastCode{{{"ended_on", text, "l.ended_on"}, {"reason", text, "l.reason"}}};
inline constexpr auto kWithoutCode = joined(kBond, kLastCode);
inline constexpr auto kStudentsWithoutCode = joined(kStudent, kLastCode);
inline constexpr std::array<Column, 6> kFall{{{"ended_on", text, "b.ended_on"},
                                              {"reason", text, "b.reason"},
                                              {"batch", number, "b.batch_id"},
                                              {"notified_on", text, "b.notified_on"},
                                              {"used", flag, "b.used_on IS NOT NULL"},
                                              {"access", flag, "c.code_id IS NOT NULL"}}};
inline constexpr auto kFallen = joined(kBond, kFall);
inline constexpr auto kFallenOfStudents = joined(kStudent, kFall);
/// What changed of a guardian g since he was f.
inline constexpr std::string_view kChanged = R"sql(
  CASE
    WHEN f.email = g.email THEN 'address'
    WHEN (f.line1, f.line2, f.line3, f.line4, f.postcode, f.city, f.country)
      = (g.line1, g.line2, g.line3, g.line4, g.postcode, g.city, g.country) THEN 'email'
    ELSE 'both'
  END
)sql";
inline constexpr auto kMoved = joined(kBond,
                                      std::array<Column, 4>{{{"changed", text, kChanged},
                                                             {"notified_on", text, "n.told_on"},
                                                             {"channel", text, "n.channel"},
                                                             {"used", flag, "c.used_on IS NOT NULL"}}},
                                      kEmail, kAddress);

inline constexpr std::array<Column, 8> kTests{{{"test_id", number, "t.test_id"},
                                               {"division", text, "t.division"},
                                               {"subject", text, "t.subject"},
                                               {"title", text, "t.title"},
                                               {"given_on", text, "t.given_on"},
                                               {"published_on", text, "t.published_on"},
                                               {"out_of", decimal, "t.out_of"},
                                               {"coefficient", decimal, "t.coefficient"}}};
inline constexpr std::array<Column, 3> kMarks{
    {{"test_id", number, "m.test_id"}, {"student_id", number, "m.student_id"}, {"mark", text, "m.mark"}}};
inline constexpr std::array<Column, 6> kAbsences{{{"absence_id", number, "a.absence_id"},
                                                  {"student_id", number, "a.student_id"},
                                                  {"from", text, "a.from_at"},
                                                  {"to", text, "a.to_at"},
                                                  {"reason", text, "a.reason"},
                                                  {"justified", flag, "a.justified"}}};
inline constexpr std::array<Column, 10> kJournal{{{"batch", number, "h.batch_id"},
                                                  {"started_at", text, "h.started_at"},
                                                  {"command", text, "h.command"},
                                                  {"actor", text, "h.actor"},
                                                  {"state", text, "h.state"},
                                                  {"event", text, "e.what"},
                                                  {"student_id", number, "e.student_id"},
                                                  {"guardian_id", number, "e.guardian_id"},
                                                  {"code_id", number, "e.code_id"},
                                                  {"detail", text, "e.detail"}}};

}  // namespace scts::store::columns
