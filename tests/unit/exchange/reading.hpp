#pragma once

#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "scts/error.hpp"
#include "scts/exchange/roster.hpp"
#include "support/temporary.hpp"

namespace scts::exchange {

/// A test's directory that files are written into.
struct Folder : tests::Directory {
  [[nodiscard]] std::filesystem::path file(std::string_view bytes, const std::string& name = "file") const {
    std::ofstream(path() / name, std::ios::binary) << bytes;
    return path() / name;
  }
};

/// Each record as one line.
inline std::string text(const Address& address) {
  return fmt::format("{}/{}/{}", fmt::join(address.lines, "+"), address.postcode + " " + address.city, address.country);
}
inline std::string text(std::optional<AddressId> id) {
  return id ? fmt::format(" @{}", id->value()) : "";
}
inline std::string text(const StudentRecord& r) {
  const auto& s = r.student;
  return fmt::format("student {}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}{}", s.id.value(), s.ine, s.family_name, s.usage_name,
                     s.first_name, s.birth_date.iso(), s.mef.text(), s.division.text(), s.email, text(s.address),
                     s.left_on ? s.left_on->iso() : "", text(r.address));
}
inline std::string text(const GuardianRecord& r) {
  const auto& g = r.guardian;
  return fmt::format("guardian {}|{}|{}|{}|{}|{}|{}|{}{}", g.id.value(), g.title, g.family_name, g.usage_name,
                     g.first_name, g.email, g.phone, text(g.address), text(r.address));
}
inline std::string text(const AddressRecord& r) {
  return fmt::format("address {} {}", r.id.value(), text(r.address));
}
inline std::string text(const BondRecord& r) {
  const auto& [legal, level, pays_fees] = r.responsibility;
  return fmt::format("bond {}-{} legal {} level {} pays {}", r.bond.student.value(), r.bond.guardian.value(),
                     legal ? std::to_string(*legal) : "-", level ? std::to_string(*level) : "-", pays_fees);
}
inline std::string text(const MembershipRecord& r) {
  return fmt::format("membership {} in {}", r.student.value(), r.division.text());
}
inline std::string text(const DivisionRecord& r) {
  std::string all;
  for (const auto& mef : r.mefs) all += " " + mef.text();
  return fmt::format("division {}|{}|{}", r.code.text(), r.label, all);
}
inline std::string text(const MefRecord& r) {
  return fmt::format("mef {}|{}", r.code.text(), r.label);
}
inline std::string text(const Test& t) {
  return fmt::format("test {}|{}|{}|{}|{}|{}|{}|{}", t.id.value(), t.division.text(), t.subject, t.title,
                     t.given_on ? t.given_on->iso() : "", t.published_on ? t.published_on->iso() : "", t.out_of.text(),
                     t.coefficient.text());
}
inline std::string text(const MarkRecord& r) {
  return fmt::format("mark {}|{}|{}", r.test.value(), r.student.value(), r.mark.text());
}
inline std::string text(const Absence& a) {
  return fmt::format("absence {}|{}|{}|{}|{}|{}", a.id.value(), a.student.value(), a.from.iso(), a.to.iso(), a.reason,
                     a.justified);
}
inline std::string text(const UseRecord& r) {
  return fmt::format("used {}|{}", r.code.text(), r.used_on.iso());
}
inline std::string text(const ReturnRecord& r) {
  return fmt::format("returned {}-{} {} {}", r.bond.student.value(), r.bond.guardian.value(), scts::name(r.channel),
                     r.returned_on.iso());
}
inline std::string text(const DueDateRecord& r) {
  return r.service + ' ' + r.mef + '/' + r.division.text() + ' ' + (r.due_on ? r.due_on->iso() : "-");
}
inline std::string text(const SchoolRecord& r) {
  return fmt::format("school {}, {}, {}, {}, {}", r.name, text(r.address), r.phone, r.email, r.head);
}
inline std::string text(const Skimmed& r) {
  static constexpr const char* kinds[] = {"student", "membership",      "guardian",
                                          "bond",    "student_address", "guardian_address"};
  return fmt::format("skimmed {} {} {}, to {}", kinds[static_cast<int>(r.kind)], r.id, r.other, r.last_line);
}
inline std::string text(const LanguageRecord& r) {
  return fmt::format("language {} {}", r.guardian.value(), r.language ? r.language->text() : "-");
}

inline std::string text(const DeliveryReport& r) {
  std::string all = fmt::format("report on {}", fmt::join(r.message_ids, " "));
  for (const auto& one : r.recipients)
    all += fmt::format("; {} {}: {}", scts::name(one.fate), fmt::join(one.addresses, " "), one.reason);
  return r.written ? all + "; " + iso(*r.written) : all;
}

/// Writes down what it is given, one line each.
struct Seen : RecordSink {
  std::vector<std::string> lines;
  std::vector<std::string> warnings;
  std::vector<std::string> rejects;
  std::vector<Student> students;    ///< who is known
  std::vector<Guardian> guardians;  ///< who is known
  std::vector<StudentLead> asked;   ///< whom the file meant
  bool setting_aside = false;
  std::size_t count = 0;

  void begin(const RosterHeader& header) override {
    lines.push_back(fmt::format("{} {} {}", name(header.kind), header.uai ? header.uai->text() : "-",
                                header.exported_at.value_or("-")));
  }
  void take(Record&& record, long line) override {
    lines.push_back(std::visit([&](const auto& told) { return fmt::format("{} {}", line, text(told)); }, record));
  }
  [[nodiscard]] Match<Student> find(const StudentLead& lead) override {
    asked.push_back(lead);
    for (const auto& student : students) {
      if (lead.id ? *lead.id == student.id : lead.surname == student.family_name) return {student};
    }
    return {{}, Mismatch::nobody};
  }
  [[nodiscard]] Match<Guardian> find(const GuardianLead& lead) override {
    for (const auto& guardian : guardians) {
      if (lead.id ? *lead.id == guardian.id : lead.surname == guardian.family_name) return {guardian};
    }
    return {{}, Mismatch::nobody};
  }
  [[nodiscard]] std::optional<DivisionCode> find(const DivisionCode& told) override { return told; }
  [[nodiscard]] std::optional<MefCode> find(const MefCode& told) override { return told; }
  [[nodiscard]] bool sets_aside() const override { return setting_aside; }
  void reject(std::span<const std::string> row, long line, const std::string& why) override {
    rejects.push_back(fmt::format("{}: {}: {}", line, fmt::join(row, ";"), why));
  }
  void warn(long line, const std::string& id, const std::string& message) override {
    warnings.push_back(fmt::format("{}: {}: {}", line, id, message));
  }
};

/// Reads a file of these bytes.
inline Seen read(std::string_view bytes, const ReadOptions& options = {}) {
  const Folder folder;
  RosterFile file(folder.file(bytes), options);
  Seen seen;
  seen.count = file.read(seen);
  return seen;
}

/// The one record of such a file.
inline std::string read_one(std::string_view bytes, const ReadOptions& options = {}) {
  const auto seen = read(bytes, options);
  return seen.lines.size() == 2 ? seen.lines[1] : fmt::format("{} records", seen.lines.size() - 1);
}

template <class F>
std::string error_of(F&& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

/// What reading a file of these bytes fails with, the file being called `file`.
inline std::string failure(std::string_view bytes, const ReadOptions& options = {}) {
  const auto message = error_of([&] { static_cast<void>(read(bytes, options)); });
  const auto name = message.find("/file:");
  return name == std::string::npos ? message : message.substr(name + 1);
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A SIECLE export; its DONNEES start on line 3.
inline std::string siecle(std::string_view root, std::string_view data, std::string_view encoding = "ISO-8859-15") {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"{1}\"?>\n"
      "<{0} VERSION=\"3.0\"><PARAMETRES><UAJ>0540001H</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>"
      "<DATE_EXPORT>23/11/2026</DATE_EXPORT><HORODATAGE>23/11/2026 21:04:05</HORODATAGE></PARAMETRES>\n"
      "<DONNEES>{2}</DONNEES></{0}>\n",
      root, encoding, data);
}
/// An export of one student with these elements.
inline std::string student(std::string_view elements, std::string_view encoding = "ISO-8859-15") {
  return siecle("BEE_ELEVES",
                fmt::format("<ELEVES>\n<ELEVE ELEVE_ID=\"700101\" ELENOET=\"4021\">{}</ELEVE></ELEVES>", elements),
                encoding);
}

}  // namespace scts::exchange
