#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace scts {

/// Whose fault it is; the value is the exit status (the contract's list, see scts(1)).
enum class Fault : int {
  failed = 1,   ///< the world: a file, the disk, damaged data
  usage = 2,    ///< the caller: an option, a name that is not known, the configuration
  refused = 4,  ///< a rule of the télé-services forbids it
  bug = 70,     ///< ours
  busy = 75,    ///< somebody else is at work: try again later
};

/// The one exception. `what()` is one line for the user (what, where, which id); `hint` tells what to do next.
/// Visible although the rest is hidden: thrown in the PDF module, caught in the program, it must be one type to both.
class __attribute__((visibility("default"))) Error : public std::runtime_error {
 public:
  Error(Fault fault, const std::string& message, std::string hint = {})
      : std::runtime_error(message), fault_(fault), hint_(std::move(hint)) {}

  [[nodiscard]] Fault fault() const noexcept { return fault_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  Fault fault_;
  std::string hint_;
};

}  // namespace scts
