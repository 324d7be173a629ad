#pragma once

#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/notice.hpp"
#include "scts/store/store.hpp"

/// What the school puts on every letter and message, from its settings.
namespace scts::ops {

/// The letterhead as the school set it. Throws Error(refused) if no service is open, Error(usage) if a setting is
/// missing that the channels need.
[[nodiscard]] Letterhead letterhead(const store::Read& read, const std::vector<Channel>& channels, Date today);

/// The settings that letters and messages can do without, and ought not to: who writes, and what becomes of the data.
[[nodiscard]] std::vector<std::string> unset(const Letterhead& head);

/// The same to try texts with, before the school has set and opened everything: then with all services, and a long
/// address of the site.
[[nodiscard]] Letterhead letterhead_to_check(const store::Read& read, Date today);

/// Where the school has set the address, in mm.
struct WindowCorner {
  double x;
  double y;
};
[[nodiscard]] WindowCorner window_corner(const store::Read& read);

}  // namespace scts::ops
