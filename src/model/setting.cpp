#include "scts/model/setting.hpp"

#include <charconv>

#include "scts/model/id.hpp"
#include "scts/model/mailbox.hpp"
#include "scts/model/text.hpp"

namespace scts {

const SettingKind* find_setting(std::string_view name) {
  for (const auto& kind : kSettings) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

std::string fault_of(const SettingKind& kind, const std::string& value) {
  if (value.empty()) return {};
  if (!valid_utf8(value)) return "it is not UTF-8";
  switch (kind.form) {
    case SettingKind::Form::text:
    case SettingKind::Form::lines:
      return tidy(value) == value ? "" : "it holds control characters or needless blanks";
    case SettingKind::Form::mailbox:
      return is_mailbox(value) ? "" : "it is not an e-mail address";
    case SettingKind::Form::url:
      return (value.starts_with("https://") || value.starts_with("http://")) &&
                     value.find_first_of(" \t\"<>") == std::string::npos
                 ? ""
                 : "it is not an address that begins with https://";
    case SettingKind::Form::yes_no:
      return value == "yes" || value == "no" ? "" : "it is neither yes nor no";
    case SettingKind::Form::time_zone:
      return value.front() != '/' && value.find_first_of(" .:") == std::string::npos
                 ? ""
                 : "it is not a time zone as Europe/Paris or Indian/Reunion";
    case SettingKind::Form::millimetres: {
      double number = 0;
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
      const bool good = error == std::errc() && end == value.data() + value.size() && number >= 10 && number <= 200;
      return good ? "" : "it is not a distance in mm between 10 and 200";
    }
    case SettingKind::Form::program:
      return value.front() == '/' && tidy(value) == value ? "" : "it is not the absolute path of a program";
    case SettingKind::Form::count:
      return value == "0" || parse_number(value) ? "" : "it is not a number";
  }
  return {};
}

}  // namespace scts
