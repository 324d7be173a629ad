#pragma once

#include <variant>

#include "fuzz.hpp"
#include "scts/exchange/roster.hpp"

namespace scts::fuzz {

/// Takes records and holds them to what the model says of them.
class StrictSink : public exchange::RecordSink {
 public:
  std::size_t taken = 0;

  void begin(const exchange::RosterHeader&) override {}
  void take(exchange::Record&& record, long line) override {
    ++taken;
    std::visit([](const auto& told) { check(told); }, record);
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
  [[nodiscard]] std::optional<DivisionCode> find(const DivisionCode& told) override { return told; }
  [[nodiscard]] std::optional<MefCode> find(const MefCode& told) override { return told; }
  [[nodiscard]] bool sets_aside() const override { return true; }
  void reject(std::span<const std::string>, long line, const std::string& why) override {
    require(!why.empty() && valid_utf8(why), "no reason", why);
    at(line);
  }
  void warn(long, const std::string& id, const std::string& message) override {
    require(printable(id) == id && printable(message) == message, "a raw warning", message);
    require(id.size() + message.size() < 3000, "a long warning", message);
  }

 private:
  static void check(const exchange::StudentRecord& r) {
    const auto& s = r.student;
    require(s.id.value() > 0, "an id", "");
    texts({s.ine, s.family_name, s.usage_name, s.first_name, s.mef.text(), s.division.text(), s.email});
    require(Date::parse(s.birth_date.iso()) == s.birth_date, "a date", s.birth_date.iso());
    place(s.address);
  }
  static void check(const exchange::GuardianRecord& r) {
    const auto& g = r.guardian;
    texts({g.title, g.family_name, g.usage_name, g.first_name, g.email, g.phone});
    place(g.address);
  }
  static void check(const exchange::AddressRecord& r) { place(r.address); }
  static void check(const exchange::BondRecord& r) {
    require(r.bond.student.value() > 0 && r.bond.guardian.value() > 0, "an id", "");
    require(r.responsibility.legal.has_value() != r.responsibility.level.has_value(), "a bond with both or neither",
            "");
  }
  static void check(const exchange::MembershipRecord& r) {
    require(!r.division.empty(), "no division", "");
    texts({r.division.text()});
  }
  static void check(const exchange::DivisionRecord& r) {
    texts({r.code.text()});
    for (const auto& mef : r.mefs) texts({mef.text()});
    require(tidy(r.label) == r.label, "an untidy label", r.label);
  }
  static void check(const exchange::MefRecord& r) {
    texts({r.code.text()});
    require(tidy(r.label) == r.label, "an untidy label", r.label);
  }
  static void check(const Test& t) {
    texts({t.division.text(), t.subject, t.title});
    require(Points::parse(t.out_of.text()) == t.out_of, "points", t.out_of.text());
  }
  static void check(const exchange::MarkRecord& r) {
    const auto again = Mark::parse(r.mark.text());
    require(again && again->text() == r.mark.text(), "a mark", r.mark.text());
  }
  static void check(const Absence& a) {
    require(!a.to.before(a.from), "an absence backwards", a.from.iso());
    texts({a.reason});
  }
  static void check(const exchange::UseRecord& r) {
    require(Code::parse(r.code.text()) == r.code, "a code", r.code.text());
  }
  static void check(const exchange::ReturnRecord&) {}
  static void check(const exchange::DueDateRecord&) {}
  static void check(const DeliveryReport& r) {
    require(!r.recipients.empty(), "a report on nobody", "");
    for (const auto& recipient : r.recipients) {
      texts({recipient.reason});
      require(recipient.reason.find('@') == std::string::npos, "an address in a reason", recipient.reason);
    }
  }
  static void check(const exchange::LanguageRecord& r) {
    require(r.guardian.value() > 0, "an id", "");
    require(!r.language || Language::parse(r.language->text()) == r.language, "a language", "");
  }
  static void check(const exchange::SchoolRecord& r) {
    texts({r.name, r.phone, r.email});
    require(valid_utf8(r.head), "a head", r.head);
    place(r.address);
  }
  static void check(const Skimmed& r) {
    require(r.id > 0 && r.other >= 0 && r.digest != 0 && r.last_line > 0, "whose record", "");
  }
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
