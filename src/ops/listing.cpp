#include "scts/ops/listing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/error.hpp"
#include "scts/ops/keyring.hpp"

namespace scts::ops {

namespace {

std::string names_of(std::span<const store::Column> columns) {
  std::string names;
  for (const auto& column : columns) names += fmt::format("{}{}", names.empty() ? "" : ", ", column.name);
  return names;
}

/// Where the code stands in a row.
std::optional<std::size_t> code_place(const ListRequest& request) {
  const auto found = std::find_if(request.columns.begin(), request.columns.end(),
                                  [](const store::Column& column) { return column.type == store::CellType::code; });
  if (found == request.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - request.columns.begin());
}

std::int64_t list_codes(const store::Read& read, const secret::Keyring& keyring, const ListRequest& request, Date today,
                        std::size_t place, std::string (Code::*text)() const, const RowSink& f) {
  std::vector<store::Cell> row;
  return store::Rows(read, request.listing, request.selection, today)
      .for_each(request.columns, [&](std::span<const store::Cell> cells) {
        const auto& [id, code] = std::get<store::CodeCell>(cells[place]);
        const auto written = (keyring.open(code.sealed, id, code.owner).*text)();
        row.assign(cells.begin(), cells.end());
        row[place] = std::string_view(written);
        f(row);
      });
}

}  // namespace

std::vector<store::Column> columns_of(const store::Listing& listing, const std::vector<std::string>& names) {
  std::vector<store::Column> columns;
  const auto named = [](const std::string& name) {
    return [&](const store::Column& column) { return column.name == name; };
  };
  for (const auto& name : names) {
    const auto found = std::find_if(listing.columns.begin(), listing.columns.end(), named(name));
    if (found == listing.columns.end()) {
      throw Error(Fault::usage, fmt::format("{} has no column \"{}\"", listing.name, name),
                  fmt::format("it has {}", names_of(listing.columns)));
    }
    if (std::any_of(columns.begin(), columns.end(), named(name))) {
      throw Error(Fault::usage, fmt::format("the column {} is named twice", name));
    }
    columns.push_back(*found);
  }
  return columns;
}

std::int64_t list(const store::Store& store, const ListRequest& request, Date today, const RowSink& f) {
  const store::Read read(store);
  if (const auto place = code_place(request)) {
    return list_codes(read, open_keyring(store, read), request, today, *place, &Code::masked, f);
  }
  return store::Rows(read, request.listing, request.selection, today).for_each(request.columns, f);
}

std::int64_t list_revealed(const Run& run, const ListRequest& request, const RowSink& f) {
  const auto today = run.now().today;
  const auto place = code_place(request);
  if (!place) return list(run.store(), request, today, f);
  const auto keyring = open_keyring(run.store());
  {
    store::Write write(run.store(), run.lock());
    const store::Rows rows(write, request.listing, request.selection, today);
    const auto batch = run.begin(write);
    if (rows.record_shown(write, batch) > 0) run.commit(write, batch);
  }
  const store::Read read(run.store());  // nobody changed it: the run holds the lock
  return list_codes(read, keyring, request, today, *place, &Code::text, f);
}

}  // namespace scts::ops
