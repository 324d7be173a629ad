#pragma once

namespace scts::files {

/// A standard descriptor that is closed would be the number of the next file that is opened, and our output would go
/// into it: opens in its place what can only be used the other way.
void fill_standard_descriptors();

}  // namespace scts::files
