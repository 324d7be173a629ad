#include "row_reader.hpp"

#include <fmt/format.h>

#include <utility>

#include "csv.hpp"
#include "scts/exchange/csv_row.hpp"
#include "scts/model/text.hpp"
#include "sheets/sheet_rows.hpp"

namespace scts::exchange {

void RowReader::set_header(std::span<const std::string> names) {
  if (names.size() > kColumns) fail(line_, fmt::format("the header has more than {} columns", kColumns));
  for (const auto& name : names) {
    if (!valid_utf8(name)) fail(line_, "not UTF-8", "say what it is with --encoding");
    header_.push_back(tidy(name));
  }
}

void RowReader::take_header_for_row(std::vector<std::string> header) {
  header_ = std::move(header);
  header_is_row_ = true;
}

bool RowReader::next() {
  if (!advance()) return false;
  check();
  return true;
}

bool RowReader::advance() {
  if (std::exchange(header_is_row_, false)) return true;
  if (!read_row()) return false;
  for (auto& field : fields_) unguard(field);
  return true;
}

void RowReader::fail(long line, const std::string& message, const std::string& hint) const {
  exchange::fail(path_, line, message, hint.empty() ? "correct the list, then import it again" : hint);
}

std::unique_ptr<RowReader> open_rows(Source source, const ReadOptions& options, const KnownColumn& known) {
  if (source.workbook()) return std::make_unique<SheetRows>(source, options.sheet, known);
  return std::make_unique<Csv>(std::move(source), options);
}

}  // namespace scts::exchange
