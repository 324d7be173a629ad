#pragma once

/// Whether files tell all that there is, or only what changed.
namespace scts::store {

/// `whole`: what is not in the files is gone. `part`: it stays as it is. `fresh`: nothing is gone but what a person's
/// records say no more; what was said last of the others is in LastWords.
enum class Telling { whole, part, fresh };

}  // namespace scts::store
