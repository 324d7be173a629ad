#include "rich_text.hpp"

#include <utility>

#include "cell_text.hpp"
#include "sheet.hpp"
#include "tags.hpp"

namespace scts::exchange {

namespace {
constexpr std::size_t kLongest = 65536;  // bytes; Excel has 32,767 characters
}

RichText::RichText(Source part) : Xml(std::move(part), kOfWorkbook) {}

void RichText::start(std::string_view qualified_name, const char** attributes) {
  const auto name = local(qualified_name);
  open_.emplace_back(name);
  if (name == "rPh" && silent_ == 0) silent_ = open_.size();
  if (name == "t") return listen_here();
  begin(name, attributes);
}

void RichText::text(std::string_view part) {
  if (silent_ != 0 || open_.size() != listening_) return;
  text_ += part;
  if (text_.size() > kLongest) fail("a cell has more than 64 KiB");
}

void RichText::end() {
  const auto name = std::move(open_.back());
  if (listening_ == open_.size()) listening_ = 0;
  if (silent_ == open_.size()) silent_ = 0;
  open_.pop_back();
  if (name != "t") finish(name);
}

std::string RichText::taken() {
  return unescaped(std::exchange(text_, {}));
}

}  // namespace scts::exchange
