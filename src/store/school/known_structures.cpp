#include "scts/store/school/known_structures.hpp"

#include "scts/model/text.hpp"
#include "store/rows.hpp"

namespace scts::store {

namespace {

constexpr const char* kDivisions = R"sql(
  SELECT code, code FROM division
  UNION
  SELECT division, division FROM student
  WHERE left_on IS NULL AND division <> ''
)sql";

constexpr const char* kMefs = R"sql(
  SELECT code, code FROM mef
  UNION
  SELECT code, label FROM mef
  UNION
  SELECT mef, mef FROM division_mef
  UNION
  SELECT mef, mef FROM student
  WHERE left_on IS NULL AND mef <> ''
)sql";

}  // namespace

KnownStructures::KnownStructures(const Read& read)
    : divisions_(codes(read, kDivisions, "SELECT EXISTS (SELECT 1 FROM division)")),
      mefs_(codes(read, kMefs, "SELECT EXISTS (SELECT 1 FROM mef UNION ALL SELECT 1 FROM division_mef)")) {}

KnownStructures::Codes KnownStructures::codes(const Read& read, const char* known, const char* imported) {
  Codes codes;
  SQLite::Statement row(read.database(), known);
  while (row.executeStep()) {
    const auto code = row.getColumn(0).getString();
    codes.exact.insert(code);
    codes.alike[match_key(row.getColumn(1).getString())].insert(code);
  }
  SQLite::Statement any(read.database(), imported);
  any.executeStep();
  codes.complete = any.getColumn(0).getInt() != 0;
  return codes;
}

std::optional<std::string> KnownStructures::Codes::find(const std::string& told) const {
  if (exact.contains(told)) return told;
  const auto found = alike.find(match_key(told));
  if (found != alike.end() && found->second.size() == 1) return *found->second.begin();
  return complete ? std::nullopt : std::optional(told);
}

std::optional<DivisionCode> KnownStructures::find(const DivisionCode& told) const {
  const auto code = divisions_.find(told.text());
  return code ? std::optional<DivisionCode>(*code) : std::nullopt;
}

std::optional<MefCode> KnownStructures::find(const MefCode& told) const {
  const auto code = mefs_.find(told.text());
  return code ? std::optional<MefCode>(*code) : std::nullopt;
}

}  // namespace scts::store
