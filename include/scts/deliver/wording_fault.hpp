#pragma once

#include <string>

#include "scts/model/wording.hpp"

/// What is wrong with a text, as the error that ends a run.
namespace scts::deliver {

/// Error(usage): `FILE:LINE: what is wrong`, and what to do.
[[noreturn]] void reject(const std::string& file, const WordingFault& fault);

}  // namespace scts::deliver
