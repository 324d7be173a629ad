#include "ops/letterhead.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "scts/error.hpp"
#include "scts/ops/school.hpp"

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

std::string title_of(const Letterhead& letterhead) {
  return fmt::format("Codes d'activation, {}", letterhead.school_name);
}

Letterhead letterhead(const store::Read& read, const std::vector<Channel>& channels) {
  const auto value = [&](const char* name) { return get_setting(read, name).value; };
  const auto school = store::school(read);
  if (!school.joined_on) {
    throw Error(Fault::refused, "the school has not opened the télé-services",
                "open them first: scts open-service, then scts open-service notes");
  }
  Letterhead head;
  for (const auto& service : store::services(read)) {
    if (service.open) head.services.emplace_back(find_service(service.name)->french);
  }
  if (head.services.empty()) {
    throw Error(Fault::refused, "all services are closed: the list of services in the letter would be empty",
                "open one first: scts open-service notes");
  }
  head.uai = school.uai.text();
  head.school_name = value("school.name");
  head.school_address = lines(value("school.address"));
  head.phone = value("school.phone");
  head.email = value("school.email");
  head.site_url = value("site.url");
  head.signatory = value("letter.signatory");
  head.sender = value("mail.sender");
  head.reply_to = value("mail.reply_to");
  head.window_x = millimetres(value("letter.window_x"));
  head.window_y = millimetres(value("letter.window_y"));
  need(head.site_url, "site.url", "https://teleservices.ac-….fr");
  if (std::find(channels.begin(), channels.end(), Channel::email) != channels.end()) {
    need(head.sender, "mail.sender", "ce.0750001U@ac-….fr");
  }
  return head;
}

}  // namespace scts::ops
