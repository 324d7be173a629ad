#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scts/model/skimmed.hpp"
#include "source.hpp"

namespace scts::exchange {

/// Cuts an export of SIECLE into its records and what stands between them, by their tags alone. In a well-formed file
/// `<` begins tags only, but for comments, CDATA and the like: what comes after one of those is no more cut.
class RecordPieces {
 public:
  explicit RecordPieces(Source& source)
      : source_(source), of_guardians_(source.head().find("<BEE_RESPONSABLES") != std::string_view::npos) {}

  struct Piece {
    std::optional<Skimmed::Kind> record;
    std::string_view text;
  };
  /// Until the next call; nothing at the end.
  [[nodiscard]] std::optional<Piece> next();
  /// False once something was met that is not cut.
  [[nodiscard]] bool plain() const { return plain_; }

 private:
  [[nodiscard]] bool fill();
  [[nodiscard]] Piece give_up();
  [[nodiscard]] Piece give(std::size_t end, std::optional<Skimmed::Kind> record = {});

  Source& source_;
  bool of_guardians_;  ///< then so are the addresses
  std::string buffer_;
  std::size_t given_ = 0;  ///< of the buffer
  bool plain_ = true;
  bool ended_ = false;
};

}  // namespace scts::exchange
