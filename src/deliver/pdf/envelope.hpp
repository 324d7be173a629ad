#pragma once

#include <string_view>

/// Where the address stands on a letter for a window envelope, and where the sheet is folded.
namespace scts::deliver::pdf {

/// A rectangle of the page, in mm from its top left corner.
struct Zone {
  double left, top, right, bottom;
};

// The address block: fixed pitch, 38 characters within 80.4 mm, 7 lines with a country (NF Z 10-011).
inline constexpr std::string_view kFullAddressLine = "00000000000000000000000000000000000000";
inline constexpr double kAddressWidth = 80.4;
inline constexpr double kAddressPitch = 4;
inline constexpr double kAddressHeight = 7 * kAddressPitch;

/// The address block whose corner a school has set.
[[nodiscard]] constexpr Zone address_zone(double x, double y) {
  return {x, y, x + kAddressWidth, y + kAddressHeight};
}
/// A window is larger than the block and the sheet slides behind it: this much around the block stays empty.
[[nodiscard]] constexpr Zone reserve_zone(double x, double y) {
  return {x - 20, y - 11, x + 90, y + 35};
}

/// Where to fold for an envelope: in three.
inline constexpr double kFolds[] = {99, 198};

}  // namespace scts::deliver::pdf
