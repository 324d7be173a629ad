#include "exchange/xlsx/module.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>
#include <vector>

#include "exchange/sheets/cell_text.hpp"
#include "scts/error.hpp"
#include "scts/exchange/csv_row.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/input.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange::xlsx {

namespace {

constexpr auto kName = "workbook";

/// The wall: the library's codes become errors.
void demand(lxw_error code) {
  if (code == LXW_NO_ERROR) return;
  if (code == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
  if (code == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    throw Error(Fault::failed, "more rows or columns than a sheet can hold", "write CSV");
  throw Error(Fault::failed, fmt::format("the workbook cannot be written: {}", lxw_strerror(code)));
}

/// So that an import gives back the same text.
std::string written(const std::string& text) {
  auto read = text;
  unguard(read);
  return escaped(read == text ? text : '\'' + text);
}

class Writer final : public SheetWriter {
 public:
  Writer(const std::string& sheet, std::span<const std::string> header, std::chrono::sys_seconds created)
      : file_(files::in_memory(kName)) {
    const auto path = fmt::format("/proc/self/fd/{}", ::fileno(file_.get()));
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    workbook_.reset(workbook_new_opt(path.c_str(), &options));
    if (!workbook_) throw std::bad_alloc();
    lxw_doc_properties properties{};
    properties.created = std::chrono::system_clock::to_time_t(created);
    demand(workbook_set_properties(workbook_.get(), &properties));
    sheet_ = workbook_add_worksheet(workbook_.get(), sheet.c_str());
    text_ = workbook_add_format(workbook_.get());
    bold_ = workbook_add_format(workbook_.get());
    if (!sheet_ || !text_ || !bold_) throw std::bad_alloc();
    format_set_num_format(text_, "@");  // what is typed over a cell is text, too
    format_set_num_format(bold_, "@");
    format_set_bold(bold_);
    worksheet_freeze_panes(sheet_, 1, 0);
    widths_.resize(header.size());
    add_row(header, bold_);
  }

  void add(std::span<const std::string> cells) override { add_row(cells, text_); }

  void finish(const std::function<void(std::string_view)>& write) override {
    const auto columns = static_cast<lxw_col_t>(widths_.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
      constexpr std::size_t kNarrow = 8;
      constexpr std::size_t kWide = 50;
      constexpr std::size_t kArrow = 3;  // of the filter, beside the name
      const auto width = std::clamp(widths_[column] + kArrow, kNarrow, kWide);
      demand(worksheet_set_column(sheet_, column, column, static_cast<double>(width), text_));
    }
    demand(worksheet_autofilter(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns - 1)));
    // A postcode is no number that was stored as text by mistake.
    demand(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
    demand(workbook_close(workbook_.release()));
    std::rewind(file_.get());
    std::array<char, 65536> buffer;
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), file_.get())) write({buffer.data(), size});
  }

 private:
  struct Free {
    /// lxw_workbook_free would leave the rows' file open.
    void operator()(lxw_workbook* workbook) const { static_cast<void>(workbook_close(workbook)); }
  };

  void add_row(std::span<const std::string> cells, lxw_format* format) {
    const auto columns = static_cast<lxw_col_t>(cells.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
      if (cells[column].empty()) continue;
      demand(worksheet_write_string(sheet_, row_, column, written(cells[column]).c_str(), format));
      widths_[column] = std::max(widths_[column], characters(cells[column]));
    }
    ++row_;
  }

  files::Stream file_;
  std::unique_ptr<lxw_workbook, Free> workbook_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* bold_ = nullptr;
  lxw_row_t row_ = 0;
  std::vector<std::size_t> widths_;  ///< of what the columns hold, in characters
};

}  // namespace

}  // namespace scts::exchange::xlsx

/// The library puts what it packs into such files. Its own lie in /tmp, and there may be codes in the list: it finds
/// this function before its own, since it is loaded for this module.
extern "C" [[gnu::visibility("default")]] FILE* lxw_tmpfile(char*) {
  try {
    return scts::files::in_memory(scts::exchange::xlsx::kName).release();
  } catch (const scts::Error&) {
    return nullptr;
  }
}

extern "C" [[gnu::visibility("default")]] scts::exchange::SheetWriter* scts_open_sheet_writer(
    const std::string& sheet, std::span<const std::string> header, std::chrono::sys_seconds created) {
  return new scts::exchange::xlsx::Writer(sheet, header, created);
}

static_assert(std::is_same_v<decltype(scts_open_sheet_writer), scts::exchange::xlsx::Factory>);
