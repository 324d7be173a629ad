#include "ops/telling/letterhead.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "scts/error.hpp"
#include "scts/model/service.hpp"
#include "scts/ops/school/settings.hpp"
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

/// As far as it is set.
Letterhead settings(const store::Read& read) {
  const auto value = [&](const char* name) { return get_setting(read, name).value; };
  Letterhead head;
  for (const auto& service : store::services(read)) {
    if (service.open) head.services.push_back(service.title);
  }
  head.uai = store::school(read).uai.text();
  head.school_name = value("school.name");
  head.school_address = lines(value("school.address"));
  head.phone = value("school.phone");
  head.email = value("school.email");
  head.site_url = value("site.url");
  head.signatory = value("letter.signatory");
  head.sender = value("mail.sender");
  head.reply_to = value("mail.reply_to");
  const auto corner = window_corner(read);
  head.window_x = corner.x;
  head.window_y = corner.y;
  head.qr = value("letter.qr") == "yes";
  for (auto& own : store::wordings(read)) head.wordings.push_back(std::move(own.wording));
  return head;
}

}  // namespace

Letterhead letterhead(const store::Read& read, const std::vector<Channel>& channels) {
  if (!store::school(read).joined_on) {
    throw Error(Fault::refused, "the school has not opened the télé-services",
                "open them first: scts open-service, then scts open-service notes");
  }
  auto head = settings(read);
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

Letterhead letterhead_to_check(const store::Read& read) {
  auto head = settings(read);
  if (head.services.empty()) {
    for (const auto& kind : kServices) head.services.emplace_back(kind.french);
  }
  if (head.site_url.empty()) head.site_url = "https://teleservices.ac-orleans-tours.fr";
  return head;
}

}  // namespace scts::ops
