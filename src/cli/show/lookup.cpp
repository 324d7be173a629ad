#include "cli/show/lookup.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/show/access.hpp"
#include "cli/show/json.hpp"

namespace scts::cli {

namespace {

using rules::Obstacle;
using Misfit = Reading::Misfit;

std::string_view word(Misfit misfit) {
  switch (misfit) {
    case Misfit::none:
      break;
    case Misfit::too_short:
      return "too-short";
    case Misfit::too_long:
      return "too-long";
    case Misfit::foreign:
      return "foreign-character";
    case Misfit::too_large:
      return "too-large";
  }
  return "";
}

std::string text(const ops::LookupReport& report) {
  switch (report.misfit) {
    case Misfit::none:
      break;
    case Misfit::too_short:
      return fmt::format("Not a code: {} of 13 letters and digits: some are missing.", report.characters);
    case Misfit::too_long:
      return fmt::format("Not a code: {} letters and digits; a code has 13.", report.characters);
    case Misfit::foreign:
      return "Not a code: a code has 13 letters without accents and digits, as 07UY-87W-7V7-S61.";
    case Misfit::too_large:
      return "Not a code: the first character of a code is 0, 1, 2 or 3.";
  }
  return "No code of this school, whether O is 0, I is 1, S is 5, B is 8, or Z is 2, nor with one character put right. "
         "Is it a letter of this school?";
}

std::string options_of(const Owner& owner) {
  const auto student = fmt::format("--student {}", owner.student.value());
  return owner.guardian ? fmt::format("{} --guardian {}", student, owner.guardian->value()) : student;
}
std::string generate(const Owner& owner) {
  return fmt::format("scts generate-{} {}", owner.guardian ? "car" : "cae", options_of(owner));
}
std::string notify(const Owner& owner) {
  return fmt::format("scts notify {}{}", owner.guardian ? "" : "--cae ", options_of(owner));
}

std::string_view in_words(Reason reason) {
  switch (reason) {
    case Reason::refusal:
      return "the guardian refused it";
    case Reason::lost:
      return "it was lost";
    case Reason::departure:
      return "the student has left";
    case Reason::renewed:
      return "a newer code took its place";
    case Reason::request:
      return "it was asked for";
    case Reason::rank:
      return "the guardian is neither légal 1 nor légal 2 any more";
  }
  return {};
}
std::string why_invalid(const store::CodeRow& code) {
  const auto reason = code.reason.value();
  return fmt::format("It is invalid since {} ({}): {}.", code.ended_on->iso(), name(reason), in_words(reason));
}
std::string after_invalid(const ops::FoundCode& found) {
  const auto owner = found.owner.owner();
  if (found.valid && found.valid->notified_on)
    return fmt::format("The one to use is in the letter or message of {}.", found.valid->notified_on->iso());
  if (found.valid) return fmt::format("The new one is still to be told: {}", notify(owner));
  if (found.code.reason == Reason::departure) return "If the student is back, the next import says so.";
  if (found.code.reason == Reason::rank) return "If that is wrong, correct it in SIECLE and import.";
  if (found.owner.withdrawn) return fmt::format("To give access back, which it asks about: {}", generate(owner));
  return fmt::format("If the family wants one: {}", generate(owner));
}

struct Advice {
  std::string what;
  std::string next;
};
Advice advice(Obstacle obstacle, const ops::FoundCode& found, const std::optional<std::string>& last_replication) {
  switch (obstacle) {
    case Obstacle::invalid:
      return {why_invalid(found.code), after_invalid(found)};
    case Obstacle::student_left:
      return {fmt::format("The student left on {}.", found.owner.student.left_on->iso()),
              "The next import takes the code back."};
    case Obstacle::used:
      return {fmt::format("It was used on {}: an account holds it.", found.code.used_on->iso()),
              "From then on the login and the password of that account count, the code no more."};
    case Obstacle::locked:
      return {fmt::format("It is locked until {}, after {} wrong tries.", iso(*found.attempts->locked_until),
                          found.attempts->failures),
              "To let it be tried at once: scts account unlock"};
    case Obstacle::not_before:
      return {fmt::format("It was created on {}, and works from {}.", found.code.created_on.iso(),
                          found.code.created_on.next().iso()),
              "Try again then."};
    case Obstacle::not_replicated:
      return {last_replication ? fmt::format("It is newer than the last replication ({}).", *last_replication)
                               : "There has been no replication yet.",
              "The télé-services learn of it by: scts replicate"};
    case Obstacle::teleservices_closed:
      return {"The school has not opened the télé-services.", "To open them: scts open-service"};
    case Obstacle::services_closed:
      return {"No service is open: an account can be opened, and shows nothing.",
              "To open one: scts open-service notes"};
  }
  return {};
}

std::string text(const store::OwnerHistory& owner) {
  const auto& [student, mef, guardian, rank, codes, withdrawn] = owner;
  std::string out;
  if (guardian) {
    out = fmt::format("  guardian: {} {} ({}, {})\n", guardian->surname(), guardian->first_name, guardian->id.value(),
                      rank ? fmt::format("légal {}", static_cast<int>(*rank)) : "no rank");
  }
  return out + fmt::format("  student:  {} {} ({}), division {}\n", student.surname(), student.first_name,
                           student.id.value(), student.division.empty() ? "none" : student.division.text());
}

std::string text(const Misreading& misread, bool probable) {
  const auto& [place, typed, right] = misread;
  const auto is = probable ? "is probably" : "is";
  if (!typed) return fmt::format("character {} {} missing: {}", place, is, *right);
  if (!right) return fmt::format("character {} {} one too many: {}", place, is, *typed);
  return fmt::format("character {} {} {}, not {}", place, is, *right, *typed);
}

std::string text(const ops::FoundCode& found, const std::optional<std::string>& last_replication) {
  const auto& code = found.code;
  auto out = fmt::format("{} ({}), {}\n", found.masked, name(found.owner.owner().kind()),
                         code.ended_on  ? "invalid"
                         : code.used_on ? "used"
                                        : "valid");
  for (const auto& misread : found.misread) out += fmt::format("  misread:  {}\n", text(misread, found.probable));
  out += text(found.owner);
  out += fmt::format("  created:  {}, {}\n", code.created_on.iso(),
                     code.notified_on ? "notified on " + code.notified_on->iso() : "not notified");
  if (found.attempts && found.attempts->failures > 0) {
    out += fmt::format("  tried:    {} in vain, last on {}\n", counted(found.attempts->failures, "time"),
                       iso(found.attempts->failed_at).substr(0, 10));
  }
  if (found.owner.withdrawn) out += fmt::format("  access:   {}\n", taken_away(*found.owner.withdrawn));
  if (found.obstacles.empty()) {
    return out + "  It works, together with the student's date of birth: have that checked against the school's.\n";
  }
  for (const auto obstacle : found.obstacles) {
    const auto [what, next] = advice(obstacle, found, last_replication);
    out += fmt::format("  {}\n    {}\n", what, next);
  }
  return out;
}

Json json(const ops::FoundCode& found) {
  const auto& [student, mef, guardian, rank, codes, withdrawn] = found.owner;
  Json misread = Json::array();
  const auto one = [](const std::optional<char>& c) { return c ? Json(std::string(1, *c)) : Json(); };
  for (const auto& [place, typed, right] : found.misread) {
    misread.push_back({{"place", place}, {"typed", one(typed)}, {"right", one(right)}});
  }
  Json obstacles = Json::array();
  for (const auto obstacle : found.obstacles) obstacles.push_back(name(obstacle));
  const bool locked =
      std::find(found.obstacles.begin(), found.obstacles.end(), Obstacle::locked) != found.obstacles.end();
  Json who;
  if (guardian) {
    who = {{"id", guardian->id.value()},
           {"family_name", guardian->family_name},
           {"first_name", guardian->first_name},
           {"rank", rank ? Json(static_cast<int>(*rank)) : Json()}};
  }
  const auto& code = found.code;
  return {{"code", found.masked},
          {"kind", name(found.owner.owner().kind())},
          {"probable", found.probable},
          {"misread", misread},
          {"student",
           {{"id", student.id.value()},
            {"family_name", student.family_name},
            {"first_name", student.first_name},
            {"mef", mef},
            {"division", student.division.text()}}},
          {"guardian", who},
          {"valid", !code.ended_on},
          {"created_on", code.created_on.iso()},
          {"usable_from", code.created_on.next().iso()},
          {"notified_on", json_of(code.notified_on)},
          {"used_on", json_of(code.used_on)},
          {"invalid_since", json_of(code.ended_on)},
          {"reason", code.reason ? Json(name(*code.reason)) : Json()},
          {"withdrawn", json_of(withdrawn)},
          {"newer_code", found.valid.has_value()},
          {"wrong_tries", found.attempts ? Json(found.attempts->failures) : Json()},
          {"locked_until", locked ? Json(iso(*found.attempts->locked_until)) : Json()},
          {"obstacles", obstacles}};
}

}  // namespace

void show(const Session& session, const ops::LookupReport& report) {
  if (session.format() == Format::json) {
    Json codes = Json::array();
    for (const auto& found : report.codes) codes.push_back(json(found));
    session.print(line({{"schema", "scts.lookup/1"},
                        {"characters", report.characters},
                        {"problem", report.misfit == Misfit::none ? Json() : Json(word(report.misfit))},
                        {"codes", codes}}));
    return;
  }
  if (report.codes.empty()) session.say(text(report));
  if (report.codes.size() > 1) session.say(fmt::format("{} codes fit:", report.codes.size()));
  for (const auto& found : report.codes) session.print(text(found, report.last_replication));
}

}  // namespace scts::cli
