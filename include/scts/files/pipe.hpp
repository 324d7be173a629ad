#pragma once

#include "scts/files/descriptor.hpp"

/// Two ends of a pipe.
namespace scts::files {

struct Pipe {
  Pipe();  ///< throws Error(failed)
  Descriptor output;
  Descriptor input;
};

}  // namespace scts::files
