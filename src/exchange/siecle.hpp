#pragma once

#include <memory>

#include "reader.hpp"
#include "source.hpp"

namespace scts::exchange {

/// Reads an export of SIECLE as far as its PARAMETRES.
[[nodiscard]] std::unique_ptr<RosterReader> open_siecle(Source source);

}  // namespace scts::exchange
