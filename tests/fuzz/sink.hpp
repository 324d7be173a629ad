#pragma once

#include "fuzz.hpp"
#include "scts/exchange/roster.hpp"

namespace scts::fuzz {

/// Takes records and holds them to what the model says of them.
class StrictSink : public exchange::RosterSink {
 public:
  void begin(const exchange::RosterHeader&) override {}
  void student(const Student& s, std::optional<AddressId>, long line) override {
    require(s.id.value() > 0, "an id", "");
    texts({s.ine, s.family_name, s.usage_name, s.first_name, s.mef.text(), s.division.text(), s.email});
    require(Date::parse(s.birth_date.iso()) == s.birth_date, "a date", s.birth_date.iso());
    place(s.address);
    at(line);
  }
  void guardian(const Guardian& g, std::optional<AddressId>, long line) override {
    texts({g.title, g.family_name, g.usage_name, g.first_name, g.email, g.phone});
    place(g.address);
    at(line);
  }
  void address(AddressId, const Address& address, long line) override {
    place(address);
    at(line);
  }
  void bond(const Bond& bond, const Responsibility& r, long line) override {
    require(bond.student.value() > 0 && bond.guardian.value() > 0, "an id", "");
    require(r.legal.has_value() != r.level.has_value(), "a bond with both or neither", "");
    at(line);
  }
  void membership(StudentId, const DivisionCode& division, long line) override {
    require(!division.empty(), "no division", "");
    texts({division.text()});
    at(line);
  }
  void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs,
                long line) override {
    texts({division.text()});
    for (const auto& mef : mefs) texts({mef.text()});
    require(tidy(label) == label, "an untidy label", label);
    at(line);
  }
  void mef(const MefCode& mef, const std::string& label, long line) override {
    texts({mef.text()});
    require(tidy(label) == label, "an untidy label", label);
    at(line);
  }
  void test(const Test& t, long line) override {
    texts({t.division.text(), t.subject, t.title});
    require(Points::parse(t.out_of.text()) == t.out_of, "points", t.out_of.text());
    at(line);
  }
  void mark(TestId, StudentId, const Mark& mark, long line) override {
    const auto again = Mark::parse(mark.text());
    require(again && again->text() == mark.text(), "a mark", mark.text());
    at(line);
  }
  void absence(const Absence& a, long line) override {
    require(!a.to.before(a.from), "an absence backwards", a.from.iso());
    texts({a.reason});
    at(line);
  }
  void used(Code code, Date, long line) override {
    require(Code::parse(code.text()) == code, "a code", code.text());
    at(line);
  }
  void returned(const Bond&, Channel, Date, long line) override { at(line); }
  void language(GuardianId guardian, const std::optional<Language>& language, long line) override {
    require(guardian.value() > 0, "an id", "");
    require(!language || Language::parse(language->text()) == language, "a language", "");
    at(line);
  }
  /// Some are found, some are not.
  [[nodiscard]] Match<Student> find(const StudentLead& lead) override {
    texts({lead.surname, lead.first_name});
    if (!lead.id || lead.surname.size() % 2 != 0) return {{}, Mismatch::nobody};
    const auto born = lead.birth_date.value_or(Date::parse("2013-02-14").value());
    return {Student{*lead.id, {}, lead.surname, {}, lead.first_name, born, {}, {}, {}, {}, {}}, Mismatch::none};
  }
  [[nodiscard]] Match<Guardian> find(const GuardianLead& lead) override {
    texts({lead.surname, lead.first_name, lead.email});
    place(lead.address);
    if (!lead.id || lead.surname.size() % 2 != 0) return {{}, Mismatch::several};
    return {Guardian{*lead.id, {}, lead.surname, {}, lead.first_name, lead.email, {}, lead.address, {}},
            Mismatch::none};
  }
  void reject(std::span<const std::string>, long line, const std::string& why) override {
    require(!why.empty() && valid_utf8(why), "no reason", why);
    at(line);
  }
  void warning(long, const std::string& id, const std::string& message) override {
    require(printable(id) == id && printable(message) == message, "a raw warning", message);
    require(id.size() + message.size() < 3000, "a long warning", message);
  }

 private:
  static void at(long line) { require(line > 0, "no line", ""); }
  static void texts(std::initializer_list<std::string_view> list) {
    for (const auto text : list) {
      require(valid_utf8(text) && tidy(text) == text, "an untidy text", text);
      require(characters(text) <= 254, "a long text", text);
    }
  }
  static void place(const Address& a) {
    texts({a.lines[0], a.lines[1], a.lines[2], a.lines[3], a.postcode, a.city, a.country});
  }
};

}  // namespace scts::fuzz
