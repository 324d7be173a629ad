#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scts/model/handing.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/person.hpp"

/// The address on a letter, as an envelope's window shows it.
namespace scts::rules {

inline constexpr std::size_t kAddressLineWidth = 38;  ///< characters (NF Z 10-011)

/// The lines of an envelope's window (NF Z 10-011): name, up to four lines, postcode and locality; abroad a 7th, the
/// country. In France the last three are in capitals, without punctuation. A street over 38 characters is abbreviated;
/// a name loses its title, then its first names become initials, then they go.
struct AddressBlock {
  std::vector<std::string> lines;
  std::optional<Unreachable> problem;  ///< no_address, incomplete_address or address_too_long: then `lines` is empty
  std::string too_long;                ///< the line that is
};
[[nodiscard]] AddressBlock address_block(const Guardian& guardian);
/// For a letter that is handed out in class (guide, 4.4.1): the student's name and his division. No envelope, no
/// sorting machine: a long name takes several lines. By post it is his own address, as a guardian's.
[[nodiscard]] AddressBlock address_block(const Student& student, Handing handing = Handing::in_class);
/// What a letter shows above its text: the guardian's, or the student's own.
[[nodiscard]] AddressBlock address_block(const Student& student, const std::optional<Guardian>& guardian,
                                         Handing handing = Handing::in_class);

}  // namespace scts::rules
