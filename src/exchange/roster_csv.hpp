#pragma once

#include <memory>

#include "reader.hpp"
#include "scts/exchange/read_options.hpp"
#include "source.hpp"

namespace scts::exchange {

/// Reads a list, a CSV or a sheet of a workbook, as far as its header, by which its kind is known.
[[nodiscard]] std::unique_ptr<RosterReader> open_roster_csv(Source source, const ReadOptions& options);

}  // namespace scts::exchange
