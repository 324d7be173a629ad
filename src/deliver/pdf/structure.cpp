#include "deliver/pdf/structure.hpp"

#include <fmt/compile.h>

#include <array>
#include <iterator>

#include "deliver/pdf/text_string.hpp"

namespace scts::deliver::pdf {

namespace {

constexpr std::size_t kFanOut = 64;  // pages of a node of the way back (a number tree, 7.9.7)

}  // namespace

std::string_view tag(Role role) {
  constexpr std::array<std::string_view, 9> tags{"Artifact", "P", "H1", "H2", "Figure", "Table", "TR", "TH", "TD"};
  return tags[static_cast<std::size_t>(role)];
}

Structure::Structure(Objects& objects) : objects_(objects), document_(objects.reserve()) {}

std::size_t Structure::add_page(std::size_t page, const std::vector<Part>& parts, const Language& language) {
  const std::size_t section = objects_.reserve();
  std::vector<std::size_t> elements(parts.size(), 0);
  std::vector<std::string> kids(parts.size() + 1);  // references, of each part and in the end of the page
  fmt::format_to(std::back_inserter(leaf_), FMT_COMPILE("{}["), pages_);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.role == Role::artifact) continue;
    elements[i] = objects_.reserve();
    auto& siblings = kids[part.within == Part::kPage ? parts.size() : part.within];
    fmt::format_to(std::back_inserter(siblings), FMT_COMPILE("{} 0 R "), elements[i]);
    if (part.content) fmt::format_to(std::back_inserter(leaf_), FMT_COMPILE("{} 0 R "), elements[i]);
  }
  leaf_ += "]\n";
  std::string element;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.role == Role::artifact) continue;
    element.clear();
    const auto out = std::back_inserter(element);
    const std::size_t holder = part.within == Part::kPage ? section : elements[part.within];
    fmt::format_to(out, FMT_COMPILE("<</S/{}/P {} 0 R"), tag(part.role), holder);
    if (!part.alternative.empty()) fmt::format_to(out, FMT_COMPILE("/Alt {}"), text_string(part.alternative));
    if (part.content) {
      fmt::format_to(out, FMT_COMPILE("/Pg {} 0 R/K {}>>"), page, *part.content);
    } else {
      fmt::format_to(out, FMT_COMPILE("/K[{}]>>"), kids[i]);
    }
    objects_.put(elements[i], element);
  }
  // The catalog says French (14.9.2): a page in another language says so itself.
  const std::string spoken = language.french() ? "" : fmt::format("/Lang({})", language.text());
  objects_.put(section, fmt::format(FMT_COMPILE("<</S/Sect/P {} 0 R{}/K[{}]>>"), document_, spoken, kids.back()));
  fmt::format_to(std::back_inserter(sections_), FMT_COMPILE("{} 0 R\n"), section);
  const std::size_t key = pages_++;
  if (pages_ % kFanOut == 0) close_leaf();
  return key;
}

void Structure::close_leaf() {
  if (leaf_.empty()) return;
  const std::size_t first = (pages_ - 1) / kFanOut * kFanOut;
  const auto node = objects_.add(fmt::format("<</Limits[{} {}]/Nums[{}]>>", first, pages_ - 1, leaf_));
  leaves_ += reference(node) + '\n';
  leaf_.clear();
}

std::size_t Structure::finish() {
  close_leaf();
  const auto way_back = objects_.add(fmt::format("<</Kids[{}]>>", leaves_));
  const auto root = objects_.add(fmt::format("<</Type/StructTreeRoot/K {}/ParentTree {}/ParentTreeNextKey {}>>",
                                             reference(document_), reference(way_back), pages_));
  objects_.put(document_, fmt::format("<</S/Document/P {}/K[{}]>>", reference(root), sections_));
  return root;
}

}  // namespace scts::deliver::pdf
