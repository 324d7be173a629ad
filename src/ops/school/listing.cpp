#include "scts/ops/school/listing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/error.hpp"
#include "scts/ops/codes/open_keyring.hpp"

namespace scts::ops {

namespace {

std::string names_of(std::span<const store::Column> columns) {
  std::string names;
  for (const auto& column : columns) names += fmt::format("{}{}", names.empty() ? "" : ", ", column.name);
  return names;
}

bool names_code(const ListRequest& request) {
  return std::any_of(request.columns.begin(), request.columns.end(),
                     [](const store::Column& column) { return column.type == store::CellType::code; });
}

store::CodeText code_text(const secret::Keyring& keyring, std::string (Code::*text)() const) {
  return [&keyring, text](CodeId id, const store::SealedCode& code) {
    return (keyring.open(code.sealed, id, code.owner).*text)();
  };
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
  const store::Rows rows(read, request.listing, request.selection, today);
  if (!names_code(request)) return rows.for_each(request.columns, {}, f);
  const auto keyring = open_keyring(store, read);
  return rows.for_each(request.columns, code_text(keyring, &Code::masked), f);
}

std::int64_t list_revealed(const Run& run, const ListRequest& request, const RowSink& f) {
  const auto today = run.now().today;
  if (!names_code(request)) return list(run.store(), request, today, f);
  const auto keyring = open_keyring(run.store());
  {
    auto write = run.write();
    const store::Rows rows(write, request.listing, request.selection, today);
    const auto batch = run.begin(write);
    if (rows.record_shown(write, batch) > 0) run.commit(write, batch);
  }
  const store::Read read(run.store());  // nobody changed it: the run holds the lock
  const store::Rows rows(read, request.listing, request.selection, today);
  return rows.for_each(request.columns, code_text(keyring, &Code::text), f);
}

}  // namespace scts::ops
