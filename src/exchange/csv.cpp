#include "csv.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>
#include <set>
#include <utility>

#include "scts/error.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kBuffer = 65536;
constexpr std::size_t kLongest = 65536;
constexpr std::size_t kColumns = 1000;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// The separator that stands most often, outside quotes, in the first line.
char delimiter_of(std::string_view head) {
  constexpr std::string_view candidates = ";,\t";
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false;
  head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
  for (const char c : head.substr(0, head.find_first_of("\r\n"))) {
    if (c == '"') quoted = !quoted;
    if (const auto i = candidates.find(c); !quoted && i != std::string_view::npos) ++counts[i];
  }
  return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

/// Reads to the end.
bool all_utf8(Source& source) {
  std::string buffer(kBuffer, '\0');
  std::size_t kept = 0;
  while (const auto size = source.read(std::span(buffer).subspan(kept))) {
    const std::size_t end = kept + size;
    std::size_t cut = end;  // before the last character, which the buffer may have cut
    const auto in_character = [&](std::size_t i) { return (static_cast<unsigned char>(buffer[i]) & 0xC0) == 0x80; };
    while (cut > 0 && end - cut < 3 && in_character(cut - 1)) --cut;
    if (cut > 0 && static_cast<unsigned char>(buffer[cut - 1]) >= 0xC0) --cut;
    if (!valid_utf8(std::string_view(buffer).substr(0, cut))) return false;
    kept = end - cut;
    std::copy_n(buffer.begin() + static_cast<std::ptrdiff_t>(cut), kept, buffer.begin());
  }
  return valid_utf8(std::string_view(buffer).substr(0, kept));
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void Csv::Free::operator()(csv_parser* parser) const {
  csv_free(parser);
  delete parser;
}

Csv::Csv(Source source, const ReadOptions& options) : source_(std::move(source)), parser_(new csv_parser{}) {
  if (csv_init(parser_.get(), CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
  csv_set_blk_size(parser_.get(), 4096);
  choose_charset(options.encoding);
  const bool marked = source_.head().starts_with(kMark);
  const auto delimiter = options.delimiter.value_or(delimiter_of(source_.head().substr(marked ? kMark.size() : 0)));
  csv_set_delim(parser_.get(), static_cast<unsigned char>(delimiter));
  buffer_.resize(kBuffer);
  if (marked) source_.read(std::span(buffer_).first(kMark.size()));
  read_header();
}

void Csv::choose_charset(const std::optional<std::string>& name) {
  if (name == "utf-8" || name == "utf8") return;
  if (name) {
    charset_ = find_charset(*name);
    if (!charset_) {
      throw Error(Fault::usage, fmt::format("the encoding \"{}\" is not known", *name),
                  "use utf-8, windows-1252 or iso-8859-15");
    }
  } else if (!source_.head().starts_with(kMark)) {
    guessed_ = !all_utf8(source_);
    if (guessed_) charset_ = find_charset("windows-1252");
    source_.rewind();
  }
}

void Csv::read_header() {
  fields_.resize(kColumns);
  if (!next_row()) fail(0, "has no header line");
  if (count_ > kColumns) fail(row_line_, fmt::format("the header has more than {} columns", kColumns));
  fields_.resize(count_);
  std::set<std::string> seen;
  for (auto& column : fields_) {
    to_utf8(column);
    header_.push_back(tidy(column));
    if (!header_.back().empty() && !seen.insert(header_.back()).second) {
      fail(row_line_, fmt::format("the column {} stands twice in the header", listed({header_.back()})));
    }
  }
}

char Csv::delimiter() const {
  return static_cast<char>(csv_get_delim(parser_.get()));
}

void Csv::take_header_for_row(std::vector<std::string> header) {
  header_ = std::move(header);
  header_is_row_ = true;
}

bool Csv::next() {
  if (std::exchange(header_is_row_, false)) return true;
  if (!next_row()) return false;
  if (count_ != fields_.size()) {
    fail(row_line_, fmt::format("{} fields where the header has {}", count_, fields_.size()),
         "are the delimiter and the quotes right?");
  }
  for (auto& field : fields_) {
    to_utf8(field);
    // What export puts before such texts, so that a spreadsheet does not take them for formulas.
    constexpr std::string_view active = "=+-@\t\r\n'";
    if (field.size() > 1 && field[0] == '\'' && active.find(field[1]) != std::string_view::npos) field.erase(0, 1);
  }
  return true;
}

void Csv::to_utf8(std::string& field) const {
  constexpr auto hint = "say what it is with --encoding";
  if (charset_) {
    auto text = decode(*charset_, field);
    if (!text)
      fail(row_line_, guessed_ ? "neither UTF-8 nor Windows-1252" : "not in the encoding that it is said to be", hint);
    field = *std::move(text);
  } else if (!valid_utf8(field)) {
    fail(row_line_, "not UTF-8", hint);
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
  row_line_ = field_line_ = line_;
  count_ = 0;
  blank_ = true;
  complete_ = false;
}

void Csv::on_field(void* bytes, std::size_t size, void* self) {
  auto& csv = *static_cast<Csv*>(self);
  const std::string_view text(static_cast<const char*>(bytes), size);
  if (csv.count_ < csv.fields_.size()) csv.fields_[csv.count_] = text;
  ++csv.count_;
  csv.blank_ = csv.blank_ && exchange::blank(text);
  csv.too_long_ = csv.too_long_ || size > kLongest;
  if (!csv.too_long_) csv.field_line_ = csv.line_;
}

void Csv::on_row(int, void* self) {
  static_cast<Csv*>(self)->complete_ = true;
}

void Csv::feed(std::string_view piece) {
  if (piece.find('\0') != std::string_view::npos) fail(line_, "a NUL byte: this is no text");
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
  if (!second_half && (after_cr_ || piece.ends_with('\n'))) ++line_;
}

void Csv::finish() {
  if (csv_fini(parser_.get(), on_field, on_row, this) != 0) fail(field_line_, "a quote that is never closed");
  in_row_ = false;
}

void Csv::fail(long line, const std::string& message, const std::string& hint) const {
  exchange::fail(path(), line, message, hint.empty() ? "correct the list, then import it again" : hint);
}

}  // namespace scts::exchange
