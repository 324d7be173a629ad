#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "source.hpp"

namespace scts::exchange {

/// The text of a source as UTF-8, without a mark.
class Utf8Source {
 public:
  /// In the encoding that is said, by any name that iconv knows, or else in the one that the bytes tell. Throws
  /// Error(usage) if the name is not known, Error(failed) if nobody can tell.
  Utf8Source(Source source, const std::optional<std::string>& encoding);

  [[nodiscard]] const std::string& path() const { return source_.path(); }
  /// What it was taken for, if nobody said so and it is not UTF-8.
  [[nodiscard]] std::string_view taken_for() const { return taken_for_; }

  /// 0 at the end. What is not UTF-8, and was to be, comes as it is.
  std::size_t read(std::span<char> into);

 private:
  struct Close {
    void operator()(void* converter) const;
  };

  void open(const std::string& name);
  std::size_t convert(std::span<char> into);

  Source source_;
  std::unique_ptr<void, Close> converter_;  ///< none: it is UTF-8
  std::string_view taken_for_;
  bool at_start_ = true;

  std::string raw_;  ///< read, and not converted yet
  bool ended_ = false;
  long line_ = 1;  ///< on which the conversion stands
};

}  // namespace scts::exchange
