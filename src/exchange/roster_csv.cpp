#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "columns.hpp"
#include "reader.hpp"

namespace scts::exchange {

namespace {

/// One kind of CSV and its columns.
struct Kind {
  RosterKind kind;
  std::span<const Field> signs;  ///< tell the kind
  std::optional<Field> without;  ///< so does the absence of this one
  std::span<const Field> required;
  std::span<const Field> optional;
  Emit emit;
  bool takes_any = false;  ///< other columns are somebody else's notes, and not worth a warning

  [[nodiscard]] bool knows(std::optional<Field> field) const {
    const auto in = [&](std::span<const Field> fields) {
      return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    return in(required) || in(optional);
  }
};

using enum Field;
constexpr std::array kStudentSigns{student_id, birth_date};
constexpr std::array kStudentRequired{student_id, family_name, first_name, birth_date};
constexpr std::array kStudentOptional{ine,   usage_name, mef,      division, email,   line1,  line2,
                                      line3, line4,      postcode, city,     country, left_on};
constexpr std::array kGuardianRequired{guardian_id, family_name};
constexpr std::array kGuardianOptional{title, usage_name, first_name, email,    phone, line1,
                                       line2, line3,      line4,      postcode, city,  country};
constexpr std::array kBondRequired{student_id, guardian_id, rank};
constexpr std::array kTestSigns{test_id};
constexpr std::array kTestRequired{test_id, title, published_on, out_of};
constexpr std::array kTestOptional{division, subject, given_on, coefficient};
constexpr std::array kMarkSigns{test_id, student_id};
constexpr std::array kMarkRequired{test_id, student_id, mark};
constexpr std::array kAbsenceSigns{absence_id};
constexpr std::array kAbsenceRequired{absence_id, student_id, from};
constexpr std::array kAbsenceOptional{to, reason, justified};
constexpr std::array kUsageSigns{used_on};
constexpr std::array kUsageRequired{code, used_on};
constexpr std::array kReturnSigns{returned_on};
constexpr std::array kReturnRequired{student_id, guardian_id, channel, returned_on};
constexpr std::array<Kind, 8> kKinds{{
    {RosterKind::returns, kReturnSigns, {}, kReturnRequired, {}, emit_return, true},
    {RosterKind::tests, kTestSigns, student_id, kTestRequired, kTestOptional, emit_test},
    {RosterKind::marks, kMarkSigns, {}, kMarkRequired, {}, emit_mark},
    {RosterKind::absences, kAbsenceSigns, {}, kAbsenceRequired, kAbsenceOptional, emit_absence},
    {RosterKind::usage, kUsageSigns, {}, kUsageRequired, {}, emit_use},
    {RosterKind::students, kStudentSigns, {}, kStudentRequired, kStudentOptional, emit_student},
    {RosterKind::guardians, kGuardianRequired, student_id, kGuardianRequired, kGuardianOptional, emit_guardian},
    {RosterKind::bonds, kBondRequired, {}, kBondRequired, {}, emit_bond},
}};

const Kind& kind_of(const Columns& columns, const Csv& csv) {
  for (const auto& kind : kKinds) {
    if (columns.has(kind.signs) && !(kind.without && columns.has(*kind.without))) return kind;
  }
  csv.fail(csv.line(), "neither a SIECLE export nor a CSV whose header is known",
           "students have student_id, family_name, first_name and birth_date; guardians have guardian_id and "
           "family_name; bonds have student_id, guardian_id and rank; the others are told by 'scts help import'");
}

class RosterCsv final : public RosterReader {
 public:
  RosterCsv(Source source, const ReadOptions& options)
      : csv_(std::move(source), options),
        columns_(csv_),
        kind_(kind_of(columns_, csv_)),
        header_{csv_.path(), kind_.kind, {}, {}} {
    columns_.require(kind_.required, csv_);
  }

  [[nodiscard]] const RosterHeader& header() const override { return header_; }

  std::size_t read(RosterSink& sink) override {
    sink.begin(header_);
    warn(sink);
    Record record(csv_.path());
    std::size_t count = 0;
    for (; csv_.next(); ++count) {
      columns_.fill(record, csv_);
      if (kind_.kind == RosterKind::bonds) record.set(rank, "0");  // an empty rank is none
      kind_.emit(record, sink);
    }
    return count;
  }

 private:
  void warn(RosterSink& sink) const {
    if (csv_.taken_for_windows_1252()) sink.warning(0, "", "not UTF-8: read as Windows-1252");
    std::vector<std::string> unknown;
    for (const auto& column : csv_.header()) {
      if (!kind_.takes_any && !column.empty() && !kind_.knows(find_column(column))) unknown.push_back(column);
    }
    if (!unknown.empty()) sink.warning(csv_.line(), "", fmt::format("unknown columns: {}", listed(unknown)));
  }

  Csv csv_;
  Columns columns_;
  const Kind& kind_;
  RosterHeader header_;
};

}  // namespace

std::unique_ptr<RosterReader> open_roster_csv(Source source, const ReadOptions& options) {
  return std::make_unique<RosterCsv>(std::move(source), options);
}

}  // namespace scts::exchange
