#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>

#include "scts/ops/school.hpp"
#include "scts/store/vitals.hpp"

namespace scts::ops {

/// What a monitoring system asks: numbers and times, nothing personal.
struct Metrics {
  StatusReport status;
  store::Vitals vitals;
};
[[nodiscard]] Metrics metrics(const store::Read& read, const Now& now);

/// Writes a text that others may read (0644): whole and synced under its name, in the place of an older one. Throws
/// Error(failed).
void write_for_all(const std::filesystem::path& file, std::string_view text, std::chrono::milliseconds wait);

}  // namespace scts::ops
