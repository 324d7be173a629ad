#include "scts/files/pipe.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "scts/files/failure.hpp"

namespace scts::files {

Pipe::Pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail("a pipe", errno);
  output = Descriptor(ends[0], "a pipe");
  input = Descriptor(ends[1], "a pipe");
}

}  // namespace scts::files
