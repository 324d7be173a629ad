#include "deliver/pdf/document.hpp"

#include <fmt/compile.h>

#include <algorithm>
#include <utility>

#include "deliver/pdf/colour_profile.hpp"

namespace scts::deliver::pdf {

namespace {

constexpr std::size_t kFanOut = 64;  // children of a node of the page tree

std::string media_box() {
  return fmt::format("[0 0 {:.2f} {:.2f}]", points(kPageWidth), points(kPageHeight));
}

}  // namespace

Document::Document(std::string title, Date date, int edition)
    : description_{std::move(title), date},
      structure_(objects_),
      fonts_(objects_.reserve()),
      root_(objects_.reserve()),
      edition_(edition) {}

std::size_t Document::pack(std::string_view entries, std::string_view content) {
  return objects_.add_stream(fmt::format(FMT_COMPILE("{}/Filter/FlateDecode"), entries), deflate_.compress(content));
}

void Document::add_form(std::string_view name, std::string_view content) {
  const auto form = pack(
      fmt::format("/Type/XObject/Subtype/Form/BBox{}/Resources<</Font {}>>", media_box(), reference(fonts_)), content);
  forms_ += fmt::format("/{} {}", name, reference(form));
}

void Document::Node::add(std::size_t kid, std::size_t count) {
  kids += reference(kid) + '\n';
  pages += count;
}

void Document::add_page(std::size_t page, std::string_view entries) {
  if (pages_++ % kFanOut == 0) leaves_.push_back({objects_.reserve(), 0, {}});
  leaves_.back().add(page, 1);
  objects_.put(page, fmt::format(FMT_COMPILE("<</Type/Page/Parent {} 0 R{}>>"), leaves_.back().object, entries));
}

void Document::add_page(const Ink& ink, const Language& language) {
  const auto page = objects_.reserve();
  const auto content = pack("", ink.bytes());
  const auto key = structure_.add_page(page, ink.parts(), language);
  add_page(page, fmt::format(FMT_COMPILE("/Contents {} 0 R/StructParents {}"), content, key));
}

void Document::add_blank() {
  add_page(objects_.reserve(), "");
}

void Document::end_sheet() {
  if (pages_ % 2 != 0) add_blank();
  duplex_ = true;
}

/// What a print dialogue begins with: scaled to fit, the address would leave the envelope's window (PDF 32000-1, 12.2).
std::string Document::preferences() const {
  std::string all = "/DisplayDocTitle true";
  if (edition_ >= 3) all += fmt::format("/PrintScaling/None/Duplex/{}", duplex_ ? "DuplexFlipLongEdge" : "Simplex");
  return all;
}

/// Groups the leaves under nodes, and those under nodes, until the root can hold them.
std::size_t Document::add_tree() {
  std::vector<Node> level = std::move(leaves_);
  Node root{root_, 0, {}};
  for (bool top = false; !top;) {
    top = level.size() <= kFanOut;
    std::vector<Node> parents;
    for (std::size_t i = 0; i < level.size(); ++i) {
      if (!top && i % kFanOut == 0) parents.push_back({objects_.reserve(), 0, {}});
      Node& parent = top ? root : parents.back();
      const Node& node = level[i];
      parent.add(node.object, node.pages);
      objects_.put(node.object, fmt::format("<</Type/Pages/Parent {}/Count {}/Kids[{}]>>", reference(parent.object),
                                            node.pages, node.kids));
    }
    level = std::move(parents);
  }
  // The pages inherit what stands here.
  objects_.put(root_, fmt::format("<</Type/Pages/Count {}/Kids[{}]/MediaBox{}/Resources<</Font {}/XObject<<{}>>>>>>",
                                  root.pages, root.kids, media_box(), reference(fonts_), forms_));
  return root_;
}

std::string Document::finish(EmbeddedFonts& fonts, const Usage& used) {
  const auto tree = add_tree();
  const auto structure = structure_.finish();
  objects_.put(fonts_, fmt::format("<<{}>>", fonts.put_into(objects_, used)));
  // For programs that know no PDF: not packed (ISO 19005-1, 6.7.2).
  const auto packet = objects_.add_stream("/Type/Metadata/Subtype/XML", metadata(description_));
  const auto intent = objects_.add(output_intent(pack("/N 3", srgb_profile())));
  const auto catalog = objects_.add(
      fmt::format("<</Type/Catalog/Pages {}/Lang(fr-FR)/MarkInfo<</Marked true>>/StructTreeRoot {}/Metadata {}"
                  "/OutputIntents[{}]/ViewerPreferences<<{}>>>>",
                  reference(tree), reference(structure), reference(packet), reference(intent), preferences()));
  return objects_.finish(catalog, objects_.add(information(description_)));
}

}  // namespace scts::deliver::pdf
