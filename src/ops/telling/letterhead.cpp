#include "ops/telling/letterhead.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"
#include "scts/model/service.hpp"
#include "scts/ops/school/settings.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/wordings.hpp"

namespace scts::ops {

namespace {

double millimetres(const std::string& text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  constexpr std::string_view separator = " / ";
  for (std::size_t from = 0; from < text.size();) {
    const auto to = std::min(text.find(separator, from), text.size());
    all.push_back(text.substr(from, to - from));
    from = to + separator.size();
  }
  return all;
}

void need(const std::string& value, const char* setting, const char* example) {
  if (!value.empty()) return;
  throw Error(Fault::usage, fmt::format("the setting {} is missing", setting),
              fmt::format("scts config set {} {}", setting, example));
}

}  // namespace

WindowCorner window_corner(const store::Read& read) {
  return {millimetres(get_setting(read, "letter.window_x").value),
          millimetres(get_setting(read, "letter.window_y").value)};
}

namespace {

/// The least of its due dates that is to come, if none has come yet; nothing for a service that shows something, or of
/// which nothing is decided.
std::optional<Date> first_publication(const store::Read& read, const Service& service, Date today) {
  const auto publication = store::publication(read, service.name);
  if (publication.mode != PublicationMode::scheduled) return std::nullopt;
  std::optional<Date> first;
  for (const auto& [couple, dates] : publication.due_dates) {
    if (!dates.empty() && (!first || *dates.begin() < *first)) first = *dates.begin();
  }
  return first && *first > today ? first : std::nullopt;
}

/// The texts that ship in languages that guardians have and the school has no words in.
void add_shipped(const store::Read& read, std::vector<WordingText>& wordings) {
  for (const auto& [language, guardians] : store::count_languages(read)) {
    for (const auto kind : kWordingKinds) {
      const auto own = [&, &wanted = language](const auto& text) {
        return text.kind == kind && text.language == wanted;
      };
      if (language.french() || !has_languages(kind) || std::any_of(wordings.begin(), wordings.end(), own)) continue;
      if (auto shipped = deliver::shipped_text(kind, language)) wordings.push_back(*std::move(shipped));
    }
  }
}

/// As far as it is set.
Letterhead settings(const store::Read& read, Date today) {
  const auto value = [&](const char* name) { return get_setting(read, name).value; };
  Letterhead head;
  for (const auto& service : store::services(read)) {
    if (!service.open) continue;
    head.services.push_back(service.title);
    if (const auto from = first_publication(read, service, today)) head.service_from.push_back({*from, service.title});
  }
  head.uai = store::school(read).uai.text();
  head.school_name = value("school.name");
  head.school_address = lines(value("school.address"));
  head.phone = value("school.phone");
  head.email = value("school.email");
  head.site_url = value("site.url");
  head.signatory = value("letter.signatory");
  head.help_url = value("help.url");
  head.help_phone = value("help.phone");
  head.dpo = value("school.dpo");
  head.privacy_url = value("school.privacy_url");
  head.sender = value("mail.sender");
  head.reply_to = value("mail.reply_to");
  const auto corner = window_corner(read);
  head.window_x = corner.x;
  head.window_y = corner.y;
  head.qr = value("letter.qr") == "yes";
  for (auto& own : store::wordings(read)) head.wordings.push_back(std::move(own.wording));
  add_shipped(read, head.wordings);
  return head;
}

}  // namespace

Letterhead letterhead(const store::Read& read, const std::vector<Channel>& channels, Date today) {
  if (!store::school(read).joined_on) {
    throw Error(Fault::refused, "the school has not opened the télé-services",
                "open them first: scts open-service, then scts open-service notes");
  }
  auto head = settings(read, today);
  if (head.services.empty()) {
    throw Error(Fault::refused, "all services are closed: the list of services in the letter would be empty",
                "open one first: scts open-service notes");
  }
  need(head.site_url, "site.url", "https://teleservices.ac-….fr");
  if (std::find(channels.begin(), channels.end(), Channel::email) != channels.end()) {
    need(head.sender, "mail.sender", "ce.0750001U@ac-….fr");
  }
  return head;
}

std::vector<std::string> unset(const Letterhead& head) {
  std::vector<std::string> settings;
  const auto look = [&](bool set, const char* setting) {
    if (!set) settings.emplace_back(setting);
  };
  look(!head.school_address.empty(), "school.address");
  look(!head.phone.empty(), "school.phone");
  look(!head.signatory.empty(), "letter.signatory");
  look(!head.dpo.empty(), "school.dpo");
  look(!head.privacy_url.empty(), "school.privacy_url");
  return settings;
}

Letterhead letterhead_to_check(const store::Read& read, Date today) {
  auto head = settings(read, today);
  if (head.services.empty()) {
    for (const auto& kind : kServices) head.services.emplace_back(kind.french);
  }
  if (head.site_url.empty()) head.site_url = "https://teleservices.ac-orleans-tours.fr";
  return head;
}

}  // namespace scts::ops
