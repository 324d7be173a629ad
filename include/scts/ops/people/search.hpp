#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "scts/model/selection.hpp"
#include "scts/store/people/people.hpp"

/// How students and guardians are found by a name, an id or a selection.
namespace scts::ops {

/// Students and guardians with this id, or whose name (guide, 4.3.3), e-mail address or telephone number begins so, the
/// couple of a letter's reference, and those of a selection. Throws
/// Error(usage) without either.
std::int64_t search(const store::Read& read, const std::optional<std::string>& prefix, const Selection& selection,
                    Date today, const std::function<void(const store::PersonRow&)>& f);

}  // namespace scts::ops
