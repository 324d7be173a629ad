#include "scts/ops/people/import_report.hpp"

#include <utility>

namespace scts::ops {

void ImportWarnings::add(ImportWarning warning) {
  constexpr std::int64_t kept = 1000;
  if (++count <= kept) first.push_back(std::move(warning));
}

void ImportWarnings::add(ImportWarnings others) {
  const auto cut = others.count - static_cast<std::int64_t>(others.first.size());
  for (auto& warning : others.first) add(std::move(warning));
  count += cut;
}

}  // namespace scts::ops
