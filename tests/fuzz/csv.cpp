// Any bytes as a list; and what the program writes as CSV it must read as the same.

#include "exchange/csv.hpp"

#include <algorithm>

#include "scts/exchange/csv_row.hpp"
#include "sink.hpp"

namespace {

using namespace scts;
using namespace scts::fuzz;

void read_list(std::string_view bytes) {
  exchange::ReadOptions options;
  if (!bytes.empty() && bytes[0] == '1') options.encoding = "iso-8859-15";
  if (!bytes.empty() && bytes[0] == '2') options.encoding = "utf-8";
  if (!bytes.empty() && bytes[0] == '3') options.delimiter = ',';
  if (options.encoding || options.delimiter) bytes.remove_prefix(1);
  const Input input(bytes);
  refusing([&] {
    exchange::RosterFile file(input.path(), options);
    StrictSink sink;
    file.read(sink);
  });
}

bool text(std::string_view field) {
  return valid_utf8(field) && std::none_of(field.begin(), field.end(), [](char c) {
           return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7F;
         });
}

void write_and_read(std::string_view bytes) {
  constexpr std::size_t columns = 3;
  std::vector<std::vector<std::string>> rows;
  for (const auto field : split(bytes, '|')) {
    if (!text(field)) return;
    if (rows.empty() || rows.back().size() == columns) rows.push_back({"x"});
    rows.back().emplace_back(field);
  }
  rows.back().resize(columns);
  std::string file = exchange::csv_row({"a", "b", "c"});
  for (const auto& row : rows) file += exchange::csv_row(row);
  const Input input(file);
  exchange::Csv csv{exchange::Source(input.path()), {}};
  for (const auto& row : rows) {
    require(csv.next(), "a row is lost", file);
    require(std::equal(row.begin(), row.end(), csv.fields().begin(), csv.fields().end()), "a row is changed", file);
  }
  require(!csv.next(), "one row too many", file);
}

}  // namespace

void fuzz_one(std::string_view bytes) {
  read_list(bytes);
  write_and_read(bytes);
}
