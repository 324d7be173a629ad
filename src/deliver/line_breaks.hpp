#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Where a text may be broken into lines, said in the text itself by the marks that Unicode has for it (UAX #14).
namespace scts::deliver {

/// After a blank or a hyphen: it is no place to break.
inline constexpr std::string_view kJoined = "\u2060";
/// In the address of a site or a mailbox: may be broken here if it is longer than a line.
inline constexpr std::string_view kMayBreak = "\u200B";

/// Holds together what is read as one: a number and the words beside it (`3 A`, `01 23 45 67 89`, `23 novembre`), a
/// title and a name, what stands in short brackets, a compound in small letters (`télé-services`). An address is broken
/// only after `/`, before `.` or before `@`.
[[nodiscard]] std::string mark_breaks(std::string_view text);

/// Breaks a text at its blanks and hyphens so that no line is wider than `room`, in whatever `width_of` counts. What is
/// too wide alone is broken where it may be, and else anywhere.
[[nodiscard]] std::vector<std::string_view> broken(std::string_view text, double room,
                                                   const std::function<double(std::string_view)>& width_of);

/// The first blank from there on at which a text may be broken, or its end.
[[nodiscard]] std::size_t blank_to_break(std::string_view text, std::size_t from);

/// The text as it was.
[[nodiscard]] std::string without_marks(std::string text);

}  // namespace scts::deliver
