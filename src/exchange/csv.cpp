#include "csv.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "scts/error.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kBuffer = 65536;
constexpr std::size_t kLongest = 65536;
constexpr auto kSayIt = "say what it is with --encoding";

constexpr std::string_view kDelimiters = ";,\t";

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

/// The separator that stands most often, outside quotes, in the first line that is not blank.
char delimiter_of(std::string_view head) {
  std::array<std::size_t, kDelimiters.size()> counts{};
  const auto text = head.find_first_not_of(" ;,\t\r\n");
  if (text == std::string_view::npos) return kDelimiters.front();
  head.remove_prefix(head.substr(0, text).find_last_of("\r\n") + 1);
  bool quoted = false;
  for (const char c : first_line(head)) {
    if (c == '"') quoted = !quoted;
    if (const auto i = kDelimiters.find(c); !quoted && i != std::string_view::npos) ++counts[i];
  }
  return kDelimiters[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

/// Without the sign of `="x"` before a quote that opens a field.
std::string without_signs(std::string_view line, char delimiter) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool opens = !quoted && (i == 0 || line[i - 1] == delimiter) && line.substr(i).starts_with("=\"");
    if (line[i] == '"') quoted = !quoted;
    if (!opens) out += line[i];
  }
  return out;
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void Csv::Free::operator()(csv_parser* parser) const {
  csv_free(parser);
  delete parser;
}

Csv::Csv(Source source, const ReadOptions& options)
    : RowReader(source.path()),
      source_(std::move(source), options.encoding),
      parser_(new csv_parser{}),
      delimiter_said_(options.delimiter.has_value()) {
  if (csv_init(parser_.get(), CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
  csv_set_blk_size(parser_.get(), 4096);
  buffer_.resize(kBuffer);
  unread_ = std::string_view(buffer_).substr(0, source_.read(buffer_));
  choose_delimiter(options.delimiter);
  read_header();
}

/// A line `sep=;` is for spreadsheets, and no header.
void Csv::choose_delimiter(std::optional<char> said) {
  auto first = first_line(unread_);
  const auto whole = first.size();
  if (first.starts_with('"') && first.ends_with('"') && first.size() > 2) first = first.substr(1, first.size() - 2);
  std::optional<char> told;
  const auto word = first.substr(0, 3);  // of what need be no text
  if (first.size() == 5 && valid_utf8(word) && fold(word) == "sep" && first[3] == '=' &&
      kDelimiters.find(first[4]) != std::string_view::npos) {
    told = first[4];
    unread_.remove_prefix(whole);
  }
  csv_set_delim(parser_.get(), static_cast<unsigned char>(said ? *said : told ? *told : delimiter_of(unread_)));
}

void Csv::read_header() {
  fields_.resize(kColumns + 1);
  if (!next_row()) fail(0, "has no header line");
  fields_.resize(std::min(count_, fields_.size()));
  set_header(fields_);
}

char Csv::delimiter() const {
  return static_cast<char>(csv_get_delim(parser_.get()));
}

std::string Csv::assumed() const {
  if (!delimiter_said_ && delimiter() == ',') return "commas between the fields";
  if (!delimiter_said_ && delimiter() == '\t') return "tabs between the fields";
  return {};
}

std::vector<RowReader::Remark> Csv::remarks() const {
  if (source_.taken_for().empty()) return {};
  return {{0, fmt::format("not UTF-8: read as {}", source_.taken_for())}};
}

bool Csv::read_row() {
  if (!next_row()) return false;
  for (auto i = count_; i < fields_.size(); ++i) fields_[i].clear();
  return true;
}

void Csv::check() {
  // A row of one field has another delimiter; one that the end of the file cuts is not whole.
  const bool too_few = count_ < fields_.size() && (whole_rows_ || count_ == 1 || cut_);
  if (too_few || surplus_ || count_ > kColumns) {
    fail(line_, fmt::format("{} fields where the header has {}", count_, fields_.size()),
         "are the delimiter and the quotes right?");
  }
  for (const auto& field : fields_) {
    if (!valid_utf8(field)) fail(line_, "not UTF-8", kSayIt);
  }
}

bool Csv::next_row() {
  for (;;) {
    const auto piece = next_piece();
    if (!in_row_) start_row();
    if (piece.empty()) {
      finish();
    } else {
      feed(piece);
    }
    if (complete_ && !blank_) return true;
    if (piece.empty()) return false;
  }
}

/// At most one line, so that a piece ends at most one row; empty at the end.
std::string_view Csv::next_piece() {
  if (unread_.empty()) unread_ = std::string_view(buffer_).substr(0, source_.read(buffer_));
  const auto found = std::find_if(unread_.begin(), unread_.end(), [](char c) { return c == '\r' || c == '\n'; });
  auto end = static_cast<std::size_t>(found - unread_.begin());
  end += unread_.substr(end).starts_with("\r\n") ? 2 : end < unread_.size() ? 1 : 0;
  const auto piece = unread_.substr(0, end);
  unread_.remove_prefix(piece.size());
  return piece;
}

void Csv::start_row() {
  line_ = field_line_ = piece_line_;
  count_ = 0;
  blank_ = true;
  surplus_ = false;
  complete_ = false;
}

void Csv::on_field(void* bytes, std::size_t size, void* self) {
  auto& csv = *static_cast<Csv*>(self);
  const std::string_view text(static_cast<const char*>(bytes), size);
  if (csv.count_ < csv.fields_.size()) {
    csv.fields_[csv.count_] = text;
  } else {
    csv.surplus_ = csv.surplus_ || !exchange::blank(text);
  }
  ++csv.count_;
  csv.blank_ = csv.blank_ && exchange::blank(text);
  csv.too_long_ = csv.too_long_ || size > kLongest;
  if (!csv.too_long_) csv.field_line_ = csv.piece_line_;
}

void Csv::on_row(int, void* self) {
  static_cast<Csv*>(self)->complete_ = true;
}

void Csv::feed(std::string_view piece) {
  if (piece.find('\0') != std::string_view::npos) fail(piece_line_, "a NUL byte: this is no text");
  std::string rewritten;
  if (!in_row_ && piece.find("=\"") != std::string_view::npos) piece = rewritten = without_signs(piece, delimiter());
  const auto fed = csv_parse(parser_.get(), piece.data(), piece.size(), on_field, on_row, this);
  if (too_long_ || csv_get_buffer_size(parser_.get()) > 2 * kLongest) {
    fail(field_line_, "a field has more than 64 KiB", "is its quote closed?");
  }
  if (fed != piece.size()) {
    if (csv_error(parser_.get()) == CSV_ENOMEM) throw std::bad_alloc();
    fail(field_line_, "a double quote inside a field", "put the field in quotes, and each quote in it twice");
  }
  in_row_ = !complete_ && (in_row_ || !exchange::blank(piece));
  const bool second_half = after_cr_ && piece == "\n";
  after_cr_ = piece.ends_with('\r');
  if (!second_half && (after_cr_ || piece.ends_with('\n'))) ++piece_line_;
}

void Csv::finish() {
  if (csv_fini(parser_.get(), on_field, on_row, this) != 0) fail(field_line_, "a quote that is never closed");
  cut_ = complete_;
  in_row_ = false;
}

}  // namespace scts::exchange
