#pragma once

namespace scts::store {

/// Where a staged record stood: in which file of the run, counted from 0, and at which line.
struct Origin {
  int file;
  long line;
};

}  // namespace scts::store
