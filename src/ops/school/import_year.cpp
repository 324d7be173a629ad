#include "ops/school/import_year.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"

namespace scts::ops {

ImportYear::ImportYear(const std::optional<SchoolYear>& of_store, Which which) : of_store_(of_store), which_(which) {
  if (which == Which::next && !of_store) {
    throw Error(Fault::usage, "the store knows no school year yet: --new-year is not needed",
                "import without it: the first file of SIECLE's tells the year");
  }
  if (of_store) wanted_ = which == Which::next ? of_store->next() : *of_store;
}

void ImportYear::check(const exchange::RosterHeader& header) {
  if (!header.school_year || header.school_year == wanted_) return;
  if (!wanted_) {
    wanted_ = header.school_year;
    from_ = header.path;
    return;
  }
  const auto against = !from_.empty()  ? fmt::format("{} is of {}", from_, wanted_->text())
                       : begins_next() ? fmt::format("the one that begins is {}", wanted_->text())
                                       : fmt::format("the store is in {}", wanted_->text());
  const bool next = from_.empty() && !begins_next() && *header.school_year == wanted_->next();
  throw Error(
      Fault::refused,
      fmt::format("{}: this file is of the school year {}; {}", header.path, header.school_year->text(), against),
      next            ? fmt::format("if {} begins: scts import --new-year; else export again from SIECLE, of {}",
                                    header.school_year->text(), wanted_->text())
      : from_.empty() ? fmt::format("export it again from SIECLE, of {}", wanted_->text())
                      : "export them again from SIECLE, all of one year");
}

std::optional<SchoolYear> ImportYear::fresh() const {
  return wanted_ == of_store_ ? std::nullopt : wanted_;
}

}  // namespace scts::ops
