#pragma once

#include <string_view>

#include "scts/model/publication.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// How a service is published; nothing decided if it never was.
[[nodiscard]] Publication publication(const Read& read, std::string_view service);

}  // namespace scts::store
