#pragma once

namespace scts::store {

/// What the files of a kind tell: all that there is, so that what is not in them is gone, or only what is new or
/// changed.
enum class Telling { whole, part };

}  // namespace scts::store
