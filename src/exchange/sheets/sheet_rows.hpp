#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "exchange/row_reader.hpp"
#include "sheet.hpp"

namespace scts::exchange {

/// Reads a sheet of a workbook. What stands beside the columns of the header is nobody's.
class SheetRows final : public RowReader {
 public:
  SheetRows(const Source& workbook, const std::optional<std::string>& wanted, const KnownColumn& known);

  [[nodiscard]] std::string assumed() const override { return assumed_; }
  [[nodiscard]] std::vector<Remark> remarks() const override { return remarks_; }
  void check() override {}

 private:
  bool read_row() override;
  void find_header(const KnownColumn& known);
  void tell_titles(std::size_t rows);

  OpenedSheet opened_;
  std::deque<SheetRow> ahead_;  ///< rows that were looked at for the header
  std::string assumed_;
  std::vector<Remark> remarks_;
};

}  // namespace scts::exchange
