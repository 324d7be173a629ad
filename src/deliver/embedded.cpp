#include "deliver/embedded.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"

namespace scts::deliver {

std::string_view embedded_text(std::string_view name) {
  for (const auto& text : embedded()) {
    if (text.name == name) return text.text;
  }
  throw Error(Fault::bug, fmt::format("no wording {}", name));
}

}  // namespace scts::deliver
