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

/// Writes down what it is given, one line each.
struct Seen : RosterSink {
  std::vector<std::string> lines;
  std::vector<std::string> warnings;
  std::vector<std::string> rejects;
  std::vector<Student> students;    ///< who is known
  std::vector<Guardian> guardians;  ///< who is known
  std::size_t count = 0;

  static std::string text(const Address& address) {
    return fmt::format("{}/{}/{}", fmt::join(address.lines, "+"), address.postcode + " " + address.city,
                       address.country);
  }
  static std::string text(std::optional<AddressId> id) { return id ? fmt::format(" @{}", id->value()) : ""; }

  void begin(const RosterHeader& header) override {
    lines.push_back(fmt::format("{} {} {}", name(header.kind), header.uai ? header.uai->text() : "-",
                                header.exported_at.value_or("-")));
  }
  void student(const Student& s, std::optional<AddressId> address, long line) override {
    lines.push_back(fmt::format("{} student {}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}{}", line, s.id.value(), s.ine,
                                s.family_name, s.usage_name, s.first_name, s.birth_date.iso(), s.mef.text(),
                                s.division.text(), s.email, text(s.address), s.left_on ? s.left_on->iso() : "",
                                text(address)));
  }
  void guardian(const Guardian& g, std::optional<AddressId> address, long line) override {
    lines.push_back(fmt::format("{} guardian {}|{}|{}|{}|{}|{}|{}|{}{}", line, g.id.value(), g.title, g.family_name,
                                g.usage_name, g.first_name, g.email, g.phone, text(g.address), text(address)));
  }
  void address(AddressId id, const Address& address, long line) override {
    lines.push_back(fmt::format("{} address {} {}", line, id.value(), text(address)));
  }
  void bond(const Bond& b, const Responsibility& r, long line) override {
    lines.push_back(fmt::format("{} bond {}-{} legal {} level {} pays {}", line, b.student.value(), b.guardian.value(),
                                r.legal ? std::to_string(*r.legal) : "-", r.level ? std::to_string(*r.level) : "-",
                                r.pays_fees));
  }
  void membership(StudentId student, const DivisionCode& division, long line) override {
    lines.push_back(fmt::format("{} membership {} in {}", line, student.value(), division.text()));
  }
  void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs,
                long line) override {
    std::string all;
    for (const auto& mef : mefs) all += " " + mef.text();
    lines.push_back(fmt::format("{} division {}|{}|{}", line, division.text(), label, all));
  }
  void mef(const MefCode& mef, const std::string& label, long line) override {
    lines.push_back(fmt::format("{} mef {}|{}", line, mef.text(), label));
  }
  void test(const Test& t, long line) override {
    lines.push_back(fmt::format("{} test {}|{}|{}|{}|{}|{}|{}|{}", line, t.id.value(), t.division.text(), t.subject,
                                t.title, t.given_on ? t.given_on->iso() : "",
                                t.published_on ? t.published_on->iso() : "", t.out_of.text(), t.coefficient.text()));
  }
  void mark(TestId test, StudentId student, const Mark& mark, long line) override {
    lines.push_back(fmt::format("{} mark {}|{}|{}", line, test.value(), student.value(), mark.text()));
  }
  void absence(const Absence& a, long line) override {
    lines.push_back(fmt::format("{} absence {}|{}|{}|{}|{}|{}", line, a.id.value(), a.student.value(), a.from.iso(),
                                a.to.iso(), a.reason, a.justified));
  }
  void used(Code code, Date used_on, long line) override {
    lines.push_back(fmt::format("{} used {}|{}", line, code.text(), used_on.iso()));
  }
  void returned(const Bond& b, Channel channel, Date returned_on, long line) override {
    lines.push_back(fmt::format("{} returned {}-{} {} {}", line, b.student.value(), b.guardian.value(),
                                scts::name(channel), returned_on.iso()));
  }
  void language(GuardianId guardian, const std::optional<Language>& language, long line) override {
    lines.push_back(fmt::format("{} language {} {}", line, guardian.value(), language ? language->text() : "-"));
  }
  [[nodiscard]] Match<Student> find(const StudentLead& lead) override {
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
  void reject(std::span<const std::string> row, long line, const std::string& why) override {
    rejects.push_back(fmt::format("{}: {}: {}", line, fmt::join(row, ";"), why));
  }
  void warning(long line, const std::string& id, const std::string& message) override {
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
