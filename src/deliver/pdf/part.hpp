#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

/// What the parts of a page are to those who read it.
namespace scts::deliver::pdf {

/// What a part of a page is: a standard structure type (ISO 32000-1, 14.8.4), or decoration, which nobody reads aloud
/// (14.8.2.2).
enum class Role : std::uint8_t { artifact, paragraph, heading, subheading, figure, table, row, header, cell };

/// A stretch of a page's content that is one thing to its readers. Parts come in the order in which one reads.
struct Part {
  static constexpr std::size_t kPage = std::numeric_limits<std::size_t>::max();

  Role role = Role::artifact;
  std::size_t within = kPage;  ///< the part that holds it, or the page
  std::optional<int> content;  ///< its marked-content identifier; none: decoration, or it only holds others
  std::size_t begin = 0;       ///< its operators, in the page's
  std::size_t end = 0;
  std::string alternative;  ///< what a figure says in words
};

}  // namespace scts::deliver::pdf
