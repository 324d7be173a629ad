#pragma once

#include <functional>

#include "record_pieces.hpp"
#include "scts/exchange/skim.hpp"

namespace scts::exchange {

/// Looks at an export by its records' bytes, from the beginning.
Skim skim(Source& source, const std::function<void(const Skimmed&, long line)>& f);

/// The text of an export without the records that are not wanted; each leaves its line ends behind.
class PassingOver {
 public:
  PassingOver(Source& source, Wanted wanted) : pieces_(source), wanted_(std::move(wanted)) {}

  struct Part {
    std::string_view text;
    std::size_t passed;  ///< bytes that stood in its place, if it was
  };
  /// Until the next call; nothing at the end.
  [[nodiscard]] std::optional<Part> next();
  /// How many persons were passed over.
  [[nodiscard]] std::size_t persons() const { return persons_; }

 private:
  RecordPieces pieces_;
  Wanted wanted_;
  std::string line_ends_;
  std::size_t persons_ = 0;
};

}  // namespace scts::exchange
