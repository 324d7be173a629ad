#include "cli/show/history.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/show/access.hpp"
#include "scts/model/text.hpp"

namespace scts::cli {

namespace {

std::string iso(const std::optional<Date>& date) {
  return date ? date->iso() : "";
}

std::string text(const store::ToldNotice& notice) {
  return fmt::format("      told by {} {} (batch {}){}{}{}\n", notice.channel == Channel::email ? "e-mail" : "letter",
                     notice.told_on.iso(), notice.batch.value(),
                     notice.delayed_on ? ", delayed " + notice.delayed_on->iso() : "",
                     notice.returned_on ? ", returned " + notice.returned_on->iso() : "",
                     notice.reason.empty() ? "" : ": " + printable(notice.reason));
}
Json json(const std::vector<store::ToldNotice>& notices) {
  Json all = Json::array();
  for (const auto& notice : notices) {
    all.push_back({{"batch", notice.batch.value()},
                   {"channel", name(notice.channel)},
                   {"notified_on", notice.told_on.iso()},
                   {"returned_on", json_of(notice.returned_on)},
                   {"delayed_on", json_of(notice.delayed_on)},
                   {"reason", notice.reason.empty() ? Json() : Json(notice.reason)}});
  }
  return all;
}
/// The date of the line above says it all of a code that was told once.
bool tells_more(const std::vector<store::ToldNotice>& notices) {
  return notices.size() > 1 || (notices.size() == 1 && (notices.front().returned_on || notices.front().delayed_on));
}

/// The last thing that happened to a code (guide, 4.3.3: date and nature of the last change).
std::string change(const store::CodeRow& row) {
  return row.ended_on ? "invalidation" : "creation";
}
Date changed_on(const store::CodeRow& row) {
  return row.ended_on.value_or(row.created_on);
}

std::string last_change(const store::CodeRow& row) {
  return fmt::format("{} {}{}", changed_on(row).iso(), change(row),
                     row.reason ? fmt::format(" ({})", name(*row.reason)) : "");
}

std::vector<std::string> address_lines(const Address& address) {
  std::vector<std::string> lines;
  for (const auto& text : address.lines) {
    if (!text.empty()) lines.push_back(text);
  }
  const auto town = address.postcode + (address.postcode.empty() ? "" : " ") + address.city;
  if (!town.empty()) lines.push_back(town);
  if (!address.country.empty()) lines.push_back(address.country);
  return lines;
}

bool has_access(const ops::HistoryEntry& entry) {
  for (const auto& code : entry.codes) {
    if (!code.row.ended_on) return true;
  }
  return false;
}

Json json(const Guardian& guardian, const std::optional<Rank>& rank) {
  return {{"id", guardian.id.value()},
          {"family_name", guardian.family_name},
          {"first_name", guardian.first_name},
          {"rank", rank ? Json(static_cast<int>(*rank)) : Json()},
          {"email", guardian.email},
          {"address", address_lines(guardian.address)},
          {"language", guardian.language ? Json(guardian.language->text()) : Json()}};
}

std::string some(const std::string& value) {
  return value.empty() ? "nothing" : value;
}

/// What of a person lists say and SIECLE does not; a bond is its guardian's.
std::string corrected(const std::vector<store::Correction>& corrections, bool of_guardian) {
  std::string out;
  for (const auto& c : corrections) {
    if (c.guardian.has_value() != of_guardian) continue;
    out += fmt::format("  corrected: {} is {} since {}{}, in SIECLE {}\n", c.field, some(c.value), c.since,
                       c.list.empty() ? "" : fmt::format(" ({})", c.list), some(c.siecle));
  }
  return out;
}

Json json(const std::vector<store::Correction>& corrections) {
  Json all = Json::array();
  for (const auto& c : corrections) {
    all.push_back({{"student_id", json_of(c.student)},
                   {"guardian_id", json_of(c.guardian)},
                   {"field", c.field},
                   {"siecle", c.siecle},
                   {"value", c.value},
                   {"since", c.since},
                   {"list", c.list}});
  }
  return all;
}

std::string text(const Code& code, Codes codes) {
  return codes == Codes::clear ? code.text() : code.masked();
}

Json json(const ops::HistoryEntry& entry, Codes shown) {
  const auto& [student, mef, guardian, rank, rows, withdrawn] = entry.owner;
  Json codes = Json::array();
  for (const auto& [code, row, notices] : entry.codes) {
    codes.push_back({{"code", text(code, shown)},
                     {"kind", name(entry.owner.owner().kind())},
                     {"valid", !row.ended_on},
                     {"used", row.used_on.has_value()},
                     {"usable_from", row.created_on.next().iso()},
                     {"changed_on", changed_on(row).iso()},
                     {"change", change(row)},
                     {"reason", row.reason ? Json(name(*row.reason)) : Json()},
                     {"notified_on", json_of(row.notified_on)},
                     {"notices", json(notices)}});
  }
  return {{"student",
           {{"id", student.id.value()},
            {"family_name", student.family_name},
            {"first_name", student.first_name},
            {"mef", mef},
            {"division", student.division.text()}}},
          {"guardian", guardian ? json(*guardian, rank) : Json()},
          {"access", has_access(entry)},
          {"withdrawn", json_of(withdrawn)},
          {"codes", codes},
          {"corrections", json(entry.corrections)}};
}

std::string text(const Guardian& guardian, const std::optional<Rank>& rank) {
  return fmt::format(
      "Guardian: {} {} ({}, {})\n  e-mail:  {}\n  address: {}\n{}", guardian.surname(), guardian.first_name,
      guardian.id.value(), rank ? fmt::format("légal {}", static_cast<int>(*rank)) : "no rank",
      guardian.email.empty() ? "none" : guardian.email,
      guardian.address.empty() ? "none" : fmt::format("{}", fmt::join(address_lines(guardian.address), ", ")),
      guardian.language ? fmt::format("  told in: {}\n", guardian.language->text()) : "");
}

std::string text(const ops::HistoryEntry& entry, Codes shown) {
  const auto& [student, mef, guardian, rank, rows, withdrawn] = entry.owner;
  std::string out = guardian ? text(*guardian, rank) + corrected(entry.corrections, true) : "";
  out += fmt::format("Student:  {} {} ({}), MEF {}, division {}{}\n", student.surname(), student.first_name,
                     student.id.value(), mef, student.division.empty() ? "none" : student.division.text(),
                     student.left_on ? ", left on " + student.left_on->iso() : "");
  if (!guardian) out += fmt::format("  e-mail:  {}\n", student.email.empty() ? "none" : student.email);
  out += corrected(entry.corrections, false);
  out += fmt::format("Access:   {}{}{}\n", has_access(entry) ? "yes" : "no",
                     withdrawn ? ", " + taken_away(*withdrawn) : "", guardian ? "" : " (the student's own, CAE)");
  if (entry.codes.empty()) return out + "  no code yet\n";
  std::size_t width = 34;
  for (const auto& code : entry.codes) width = std::max(width, last_change(code.row).size());
  out += fmt::format("  code              valid  used  usable from  {:<{}}  notified on\n", "last change", width);
  for (const auto& [code, row, notices] : entry.codes) {
    const auto line = fmt::format("  {:<16}  {:<5}  {:<4}  {}   {:<{}}  {}", text(code, shown),
                                  row.ended_on ? "no" : "yes", row.used_on ? "yes" : "no", row.created_on.next().iso(),
                                  last_change(row), width, iso(row.notified_on));
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    if (!tells_more(notices)) continue;
    for (const auto& notice : notices) out += text(notice);
  }
  return out;
}

}  // namespace

List history_list(const Session& session, Codes codes) {
  Json head{{"schema", "scts.history/1"}};
  if (codes == Codes::masked) head["masked"] = true;
  return {session,
          {{"kind"},
           {"student_id"},
           {"guardian_id"},
           {"code"},
           {"valid"},
           {"used"},
           {"usable_from"},
           {"changed_on"},
           {"change"},
           {"notified_on"}},
          {std::move(head), "entries"}};
}
void add(List& list, const ops::HistoryEntry& entry, Codes codes) {
  if (list.form() == List::Form::document) return list.object(json(entry, codes));
  if (list.form() == List::Form::table) return list.text((list.count() == 0 ? "" : "\n") + text(entry, codes));
  const auto owner = entry.owner.owner();
  for (const auto& [code, row, notices] : entry.codes) {
    list.row({name(owner.kind()), owner.student.value(), cell(owner.guardian), text(code, codes), !row.ended_on,
              row.used_on.has_value(), row.created_on.next().iso(), changed_on(row).iso(), change(row),
              iso(row.notified_on)});
  }
}

}  // namespace scts::cli
