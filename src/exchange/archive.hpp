#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "scts/files/input.hpp"

struct zip;
struct zip_file;

namespace scts::exchange {

/// A ZIP that somebody gave us.
class Archive {
 public:
  /// `path` is only for messages.
  Archive(files::Stream file, const std::string& path);

  [[nodiscard]] std::optional<std::size_t> find(const std::string& name) const;  ///< in whatever case
  /// The one file in it, beside what packers add. Throws Error(failed) if there are others, or none.
  [[nodiscard]] std::size_t only() const;

  /// A file in it, read from its beginning to its end.
  class Entry {
   public:
    Entry(std::shared_ptr<const Archive> archive, std::size_t index);
    /// 0 at the end; a checksum that does not match is an error there.
    std::size_t read(std::span<char> into);
    void rewind();

   private:
    struct Close {
      void operator()(zip_file* entry) const;
    };
    std::shared_ptr<const Archive> archive_;
    std::unique_ptr<zip_file, Close> entry_;  ///< dies before its archive
    std::size_t index_;
    std::size_t taken_ = 0;
  };

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  [[nodiscard]] std::string name(std::size_t index) const;

  std::string path_;
  std::unique_ptr<zip, Close> archive_;
  std::size_t limit_ = 0;
};

}  // namespace scts::exchange
