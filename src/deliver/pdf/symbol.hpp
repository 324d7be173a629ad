#pragma once

#include <string>
#include <vector>

/// What machines read: QR codes and barcodes.
namespace scts::deliver::pdf {

/// Dark and light modules, by rows. A barcode has one row, as high as it is drawn.
struct Symbol {
  int columns = 0;
  int rows = 0;
  std::vector<bool> dark;

  [[nodiscard]] bool is_dark(int column, int row) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
  }
};

/// ISO/IEC 18004, correction level M: a square. Throws Error(usage) for a text that no QR code can hold.
[[nodiscard]] Symbol qr_code(const std::string& text);
/// Code 128 (ISO/IEC 15417) of digits and hyphens.
[[nodiscard]] Symbol barcode(const std::string& text);

}  // namespace scts::deliver::pdf
