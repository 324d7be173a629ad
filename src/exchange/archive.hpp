#pragma once

#include <memory>
#include <span>
#include <string>

#include "scts/files/input.hpp"

struct zip;
struct zip_file;

namespace scts::exchange {

/// A ZIP that holds exactly one file, read as that file.
class Archive {
 public:
  /// `path` is only for messages.
  Archive(files::Stream file, const std::string& path);

  /// 0 at the end; a checksum that does not match is an error there.
  std::size_t read(std::span<char> into);
  void rewind();

 private:
  struct Close {
    void operator()(zip* archive) const;
    void operator()(zip_file* entry) const;
  };

  std::string path_;
  std::unique_ptr<zip, Close> archive_;
  std::unique_ptr<zip_file, Close> entry_;  ///< dies before its archive
  std::size_t index_ = 0;
  std::size_t limit_ = 0;
  std::size_t taken_ = 0;
};

}  // namespace scts::exchange
