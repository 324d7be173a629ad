#pragma once

#include <array>
#include <string>
#include <string_view>

/// The settings that a school has: their names, forms and defaults.
namespace scts {

/// What a school sets once and every letter and message shows (`scts config`).
struct SettingKind {
  enum class Form { text, lines, mailbox, url, millimetres, program, count, yes_no, time_zone };
  std::string_view name;
  Form form;
  std::string_view fallback;
  std::string_view meaning;
};
inline constexpr auto kSettings = std::to_array<SettingKind>({
    {"school.name", SettingKind::Form::text, "", "the school's name, as letters show it"},
    {"school.address", SettingKind::Form::lines, "", "its postal address, lines separated by ' / '"},
    {"school.phone", SettingKind::Form::text, "", "its telephone number"},
    {"school.email", SettingKind::Form::mailbox, "", "its e-mail address, for families"},
    {"school.timezone", SettingKind::Form::time_zone, "Europe/Paris", "the time zone that its days are of"},
    {"school.dpo", SettingKind::Form::text, "", "its data-protection officer: a name, an address, a mailbox"},
    {"school.privacy_url", SettingKind::Form::url, "", "where it tells more of what becomes of personal data"},
    {"site.url", SettingKind::Form::url, "", "the address of the télé-services site"},
    {"help.url", SettingKind::Form::url, "", "where families find help with the site"},
    {"help.phone", SettingKind::Form::text, "", "the telephone number of that help"},
    {"letter.signatory", SettingKind::Form::text, "", "who signs: name and office"},
    {"letter.window_x", SettingKind::Form::millimetres, "110",
     "left edge of the address in the envelope's window, mm from the left"},
    {"letter.window_y", SettingKind::Form::millimetres, "55",
     "top edge of the address in the envelope's window, mm from the top"},
    {"letter.qr", SettingKind::Form::yes_no, "no",
     "print a link to the site with the code as a QR code, too: yes or no"},
    {"mail.sender", SettingKind::Form::mailbox, "", "the mailbox that messages come from"},
    {"mail.reply_to", SettingKind::Form::mailbox, "", "where answers go (the sender if empty)"},
    {"mail.sendmail", SettingKind::Form::program, "/usr/sbin/sendmail", "the program that takes messages, as sendmail"},
    {"mail.per_run", SettingKind::Form::count, "0", "how many messages one 'spool send' hands over at most (0: all)"},
});
[[nodiscard]] const SettingKind* find_setting(std::string_view name);

/// What is wrong with a value; empty if nothing is. An empty value is always right: it takes the setting back.
[[nodiscard]] std::string fault_of(const SettingKind& kind, const std::string& value);

}  // namespace scts
