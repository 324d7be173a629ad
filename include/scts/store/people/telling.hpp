#pragma once

/// Whether files tell all that there is, or only what changed.
namespace scts::store {

/// `whole`: what is not in the files is gone. `part`: it stays as it is.
enum class Telling { whole, part };

}  // namespace scts::store
