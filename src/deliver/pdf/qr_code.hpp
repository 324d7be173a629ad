#pragma once

#include <string>
#include <vector>

namespace scts::deliver::pdf {

/// A QR code (ISO/IEC 18004, correction level M): a square of dark and light modules.
class QrCode {
 public:
  /// Throws Error(usage) for a text that no QR code can hold.
  explicit QrCode(const std::string& text);

  [[nodiscard]] int side() const { return side_; }
  [[nodiscard]] bool dark(int column, int row) const { return dark_[static_cast<std::size_t>(row * side_ + column)]; }

 private:
  int side_ = 0;
  std::vector<bool> dark_;
};

}  // namespace scts::deliver::pdf
