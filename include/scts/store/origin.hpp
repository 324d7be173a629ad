#pragma once

/// The place of a record in the files of an import.
namespace scts::store {

/// Where a staged record stood: in which file of the run, counted from 0, and at which line.
struct Origin {
  int file;
  long line;
};

/// Who tells what a file says.
enum class Teller { siecle, list };

}  // namespace scts::store
