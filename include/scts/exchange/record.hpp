#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/delivery_report.hpp"
#include "scts/model/id.hpp"
#include "scts/model/language.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/person.hpp"
#include "scts/model/school_life.hpp"
#include "scts/model/skimmed.hpp"

/// What a file tells, one record at a time.
namespace scts::exchange {

/// With an address id, the address comes as an AddressRecord before the end of the file, or never.
struct StudentRecord {
  Student student;
  std::optional<AddressId> address = {};
};
struct GuardianRecord {
  Guardian guardian;
  std::optional<AddressId> address = {};
};
struct AddressRecord {
  AddressId id;
  Address address;
};
struct BondRecord {
  Bond bond;
  Responsibility responsibility;
};
/// The student's division, when the file tells it apart from the student (SIECLE's STRUCTURES_ELEVE).
struct MembershipRecord {
  StudentId student;
  DivisionCode division;
};
struct DivisionRecord {
  DivisionCode code;
  std::string label;
  std::vector<MefCode> mefs;
};
struct MefRecord {
  MefCode code;
  std::string label;  ///< what people see: FORMATION and SPECIALITE
};
/// What SIECLE knows of the school itself.
struct SchoolRecord {
  std::string name;
  std::string head;  ///< name and office
  std::string phone;
  std::string email;
  Address address;
};
struct MarkRecord {
  TestId test;
  StudentId student;
  Mark mark;
};
/// An account was opened with the code: a secret, which goes no further than its keyed hash.
struct UseRecord {
  Code code;
  Date used_on;
};
/// A letter or message came back undelivered.
struct ReturnRecord {
  Bond bond;
  Channel channel;
  Date returned_on;
};
/// What a guardian is to be told in; nothing: as everybody.
struct LanguageRecord {
  GuardianId guardian;
  std::optional<Language> language;
};
/// A due date of a couple of a MEF and a division; nothing: the couple has none, unless another row tells one.
struct DueDateRecord {
  std::string service;
  std::string mef;  ///< its code, or what people see
  DivisionCode division;
  std::optional<Date> due_on;
};

/// One thing that a file tells: an element of an export, or a row of a list.
using Record = std::variant<StudentRecord, GuardianRecord, AddressRecord, BondRecord, MembershipRecord, DivisionRecord,
                            MefRecord, Test, MarkRecord, Absence, UseRecord, ReturnRecord, LanguageRecord,
                            DueDateRecord, DeliveryReport, SchoolRecord, Skimmed>;

}  // namespace scts::exchange
