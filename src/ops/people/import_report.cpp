#include "scts/ops/people/import_report.hpp"

#include <utility>

namespace scts::ops {

namespace {
constexpr std::int64_t kKept = 1000;
}

void ImportWarnings::add(ImportWarning warning) {
  if (++count <= kKept) first.push_back(std::move(warning));
}

void ImportWarnings::add(ImportWarnings others) {
  const auto cut = others.count - static_cast<std::int64_t>(others.first.size());
  for (auto& warning : others.first) add(std::move(warning));
  count += cut;
}

void OvertakenCorrections::add(One one) {
  if (++count <= kKept) first.push_back(std::move(one));
}

}  // namespace scts::ops
