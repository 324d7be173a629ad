#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deliver/pdf/objects.hpp"
#include "deliver/pdf/part.hpp"
#include "scts/model/language.hpp"

/// In which order the parts of a PDF are read aloud.
namespace scts::deliver::pdf {

/// The structure type's name, as content streams and structure elements have it.
[[nodiscard]] std::string_view tag(Role role);

/// What the pages' parts are and in which order one reads them (ISO 32000-1, 14.7): a tree whose leaves are stretches
/// of the pages' contents, and a way back from each stretch to its element. Screen readers walk along it.
class Structure {
 public:
  explicit Structure(Objects& objects);

  /// Files the parts of a page that is object `page`. The number that the page has in the way back (StructParents).
  std::size_t add_page(std::size_t page, const std::vector<Part>& parts, const Language& language);
  /// Writes the tree's root, and gives its object.
  [[nodiscard]] std::size_t finish();

 private:
  void close_leaf();

  Objects& objects_;
  std::size_t document_;
  std::string sections_;  ///< references, one a page
  std::size_t pages_ = 0;
  std::string leaves_;  ///< references, to nodes of the way back
  std::string leaf_;    ///< the last of them
};

}  // namespace scts::deliver::pdf
