#include "roster_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "leads.hpp"
#include "lists.hpp"
#include "people.hpp"
#include "school_life.hpp"
#include "scts/error.hpp"
#include "spreadsheet.hpp"

namespace scts::exchange {

namespace {

/// One kind of list and its columns.
struct Kind {
  RosterKind kind;
  bool (*fits)(const Columns& columns);
  std::span<const Field> required;
  std::span<const Field> optional;
  Emit emit;            ///< none for lists
  Tell tell = nullptr;  ///< of a list; of a whole list that lacks an optional column
  void (*check)(const Columns& columns, const RowReader& rows) = nullptr;
  bool takes_any = false;  ///< other columns are somebody else's notes, and not worth a warning

  /// A list that tells something of persons or bonds whom it names: rows that fit nobody are set aside.
  [[nodiscard]] bool is_list() const { return !emit; }
  [[nodiscard]] bool knows(Field field) const {
    const auto in = [&](std::span<const Field> fields) {
      return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    return in(required) || in(optional);
  }
};

using enum Field;
constexpr std::array kStudentRequired{student_id, family_name, first_name, birth_date};
constexpr std::array kStudentOptional{ine,   usage_name, mef,      division, email,   line1,  line2,
                                      line3, line4,      postcode, city,     country, left_on};
constexpr std::array kGuardianRequired{guardian_id, family_name};
constexpr std::array kGuardianOptional{title, usage_name, first_name, email,    phone, line1,
                                       line2, line3,      line4,      postcode, city,  country};
constexpr std::array kStudentList{student_id, full_name, family_name, usage_name, first_name, birth_date,
                                  ine,        mef,       division,    email,      line1,      line2,
                                  line3,      line4,     box,         postcode,   city,       country};
constexpr std::array kGuardianList{student_id,
                                   full_name,
                                   ine,
                                   division,
                                   family_name,
                                   usage_name,
                                   first_name,
                                   birth_date,
                                   guardian_id,
                                   guardian_family_name,
                                   guardian_first_name,
                                   guardian_full_name,
                                   title,
                                   email,
                                   phone,
                                   line1,
                                   line2,
                                   line3,
                                   line4,
                                   box,
                                   postcode,
                                   city,
                                   country};
constexpr std::array kBondRequired{student_id, guardian_id, rank};
constexpr std::array kTestRequired{test_id, title, published_on, out_of};
constexpr std::array kTestOptional{division, subject, given_on, coefficient};
constexpr std::array kMarkRequired{test_id, student_id, mark};
constexpr std::array kAbsenceRequired{absence_id, student_id, from};
constexpr std::array kAbsenceOptional{to, reason, justified};
constexpr std::array kUsageRequired{code, used_on};
constexpr std::array kReturnRequired{channel, returned_on};
constexpr std::array kBond{
    reference, student_id, full_name,   family_name,          usage_name,          first_name,        birth_date,
    ine,       division,   guardian_id, guardian_family_name, guardian_first_name, guardian_full_name};
constexpr std::array kDueDateRequired{service, mef, division, due_on};
constexpr std::array kLanguageRequired{guardian_id, language};
constexpr std::array kReachedBy{email, line1};
constexpr std::array kOfStudents{ine, mef, division};

bool names_guardians(const Columns& c) {
  return c.has(guardian_id) ? c.has(student_id) || !c.has(family_name) : names_guardian(c);
}

void require_guardian(const Columns& columns, const RowReader& rows) {
  if (!columns.has(guardian_id) && names_guardian(columns)) require_bond(columns, rows);
}

// The first that fits. Whole lists come before those that merely name persons.
constexpr std::array<Kind, 13> kKinds{{
    {RosterKind::due_dates,
     [](const Columns& c) { return c.has(due_on); },
     kDueDateRequired,
     {},
     emit_due_date,
     nullptr,
     nullptr,
     true},
    {RosterKind::languages,
     [](const Columns& c) { return c.has(kLanguageRequired) && !c.has_any(kGuardianTold); },
     kLanguageRequired,
     {},
     emit_language,
     nullptr,
     nullptr,
     true},
    {RosterKind::returns, [](const Columns& c) { return c.has(returned_on); }, kReturnRequired, kBond, nullptr,
     tell_return, require_bond, true},
    {RosterKind::tests, [](const Columns& c) { return c.has(test_id) && !c.has(student_id); }, kTestRequired,
     kTestOptional, emit_test},
    {RosterKind::marks, [](const Columns& c) { return c.has(test_id); }, kMarkRequired, {}, emit_mark},
    {RosterKind::absences, [](const Columns& c) { return c.has(absence_id); }, kAbsenceRequired, kAbsenceOptional,
     emit_absence},
    {RosterKind::usage, [](const Columns& c) { return c.has(used_on); }, kUsageRequired, {}, emit_use},
    {RosterKind::bonds, [](const Columns& c) { return c.has(kBondRequired); }, kBondRequired, {}, emit_bond},
    {RosterKind::guardians,
     [](const Columns& c) { return names_guardians(c) && c.has_any(kGuardianTold); },
     {},
     kGuardianList,
     nullptr,
     amend_guardian,
     require_guardian},
    {RosterKind::guardians, [](const Columns& c) { return c.has(kGuardianRequired) && !c.has(student_id); },
     kGuardianRequired, kGuardianOptional, emit_guardian, tell_guardian},
    {RosterKind::students,
     [](const Columns& c) {
       if (c.has(kStudentRequired) || !c.has_any(kStudentTold)) return false;
       return c.has(student_id) || names_students(c) || (c.has(family_name) && c.has_any(kOfStudents));
     },
     {},
     kStudentList,
     nullptr,
     amend_student,
     require_student},
    {RosterKind::students, [](const Columns& c) { return c.has(student_id) && c.has(birth_date); }, kStudentRequired,
     kStudentOptional, emit_student, tell_student},
    {RosterKind::guardians,
     [](const Columns& c) {
       return (c.has(full_name) || (c.has(family_name) && c.has(first_name))) && c.has_any(kReachedBy);
     },
     {},
     kGuardianList,
     nullptr,
     amend_guardian},
}};

/// A column whose name lost a letter could be any.
void check_letters(const Columns& columns, const RowReader& rows) {
  for (std::size_t i = 0; i < rows.header().size(); ++i) {
    const auto& column = rows.header()[i];
    const auto mark = column.find('?', 1);
    const bool in_word =
        mark != std::string::npos && mark + 1 < column.size() && column[mark - 1] != ' ' && column[mark + 1] != ' ';
    if (columns.columns()[i] || columns.map().names(column) || (!in_word && column.find("\uFFFD") == std::string::npos))
      continue;
    rows.fail(
        rows.line(),
        fmt::format("the column {} has lost letters: the encoding was wrong when the list was saved", listed({column})),
        "save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”), or tell with --map what the column holds");
  }
}

const Kind& kind_of(const Columns& columns, const RowReader& rows) {
  check_letters(columns, rows);
  for (const auto& kind : kKinds) {
    if (kind.fits(columns)) return kind;
  }
  rows.fail(rows.line(), "neither a SIECLE export nor a list whose header is known",
            "students have student_id, family_name, first_name and birth_date; guardians have guardian_id and "
            "family_name; bonds have student_id, guardian_id and rank; the others are told by 'scts help import'");
}

/// The columns that were set aside with a row, and why: no longer of interest when it comes again.
bool of_rejects(const std::string& column) {
  return column == "line" || column == "reason";
}

class RosterCsv final : public RosterReader {
 public:
  RosterCsv(Source source, const ReadOptions& options)
      : RosterCsv(std::move(source), options, ColumnMap(options.map)) {}
  RosterCsv(Source source, const ReadOptions& options, ColumnMap map)
      : rows_(open_rows(std::move(source), options, [&](const std::string& name) { return map.knows(name); })),
        columns_(*rows_, std::move(map)),
        kind_(kind_of(columns_, *rows_)),
        header_{rows_->path(), kind_.kind, {}, {}} {
    columns_.require(kind_.required, *rows_);
    if (kind_.check) kind_.check(columns_, *rows_);
    header_.amends = kind_.is_list();
    header_.columns = rows_->header();
    header_.assumed = rows_->assumed();
    std::vector<std::size_t> left_out;
    for (std::size_t i = 0; i < rows_->header().size(); ++i) {
      const auto& column = columns_.columns()[i];
      if (column && kind_.knows(column->field) && !of_somebody_else(*column)) continue;
      const auto& name = rows_->header()[i];
      const auto& again = columns_.repeated();
      const bool twin = columns_.placed(name) || std::find(again.begin(), again.end(), name) != again.end();
      if (!name.empty() && !twin) others_.push_back(name);
      left_out.push_back(i);
    }
    for (const auto column : left_out) columns_.leave_out(column);
    columns_.demand_one(kind_.required, *rows_);
    columns_.demand_one(kind_.optional, *rows_);
    complete_ = !kind_.is_list() && (!kind_.tell || columns_.has(kind_.optional));
    if (!kind_.is_list()) rows_->demand_whole_rows();
    guardians_ = kind_.tell == amend_guardian && columns_.of_second_guardian() ? 2 : 1;
  }

  [[nodiscard]] const RosterHeader& header() const override { return header_; }

  std::size_t read(RecordSink& sink) override {
    sink.begin(header_);
    warn(sink);
    Texts texts(rows_->path());
    Mender mender(kind_.is_list());
    std::size_t count = 0;
    for (; rows_->advance(); ++count) {
      std::vector<std::string> reasons;
      for (int guardian = 1; guardian <= guardians_; ++guardian) {
        if (auto why = bad_row(texts, guardian, mender, sink)) reasons.push_back(*std::move(why));
      }
      reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
      if (!reasons.empty()) sink.reject(rows_->fields(), rows_->line(), fmt::format("{}", fmt::join(reasons, "; ")));
    }
    if (count > 0 && !tells_ && kind_.is_list() && !kind_.takes_any) {
      rows_->fail(1, fmt::format("tells nothing of the {} that it names", name(kind_.kind)),
                  others_.empty() ? "" : fmt::format("tell with --map what these columns hold: {}", listed(others_)));
    }
    mender.tell(sink);
    return count;
  }

 private:
  /// Why a row is not taken: nobody fits, or it cannot be understood. What has nowhere to go is thrown.
  std::optional<std::string> bad_row(Texts& texts, int guardian, Mender& mender, RecordSink& sink) {
    try {
      rows_->check();
      columns_.fill(texts, *rows_, guardian);
      tells_ = tells_ || tells_something(texts);
      if (kind_.kind == RosterKind::bonds) texts.set(rank, "0");  // an empty rank is none
      mender.mend(texts);
      if (kind_.kind == RosterKind::students) {
        spell(texts, division, DivisionCode(texts[division]), sink);
        spell(texts, mef, MefCode(texts[mef]), sink);
      }
      return tell(texts, sink);
    } catch (const Error& error) {
      if (error.fault() != Fault::failed || !(kind_.is_list() || sink.sets_aside())) throw;
      const std::string what = error.what();
      const auto place = fmt::format("{}:{}: ", rows_->path(), rows_->line());
      return what.starts_with(place) ? what.substr(place.size()) : what;
    }
  }

  /// Beside who is meant.
  [[nodiscard]] bool tells_something(const Texts& texts) const {
    const auto told = kind_.kind == RosterKind::students ? std::span<const Field>(kStudentTold) : kGuardianTold;
    return std::any_of(told.begin(), told.end(), [&](Field field) {
      const bool names = (field == ine || field == division) && !columns_.has(student_id) && !columns_.has(birth_date);
      return !names && !texts[field].empty();
    });
  }

  /// Of a list of guardians: what is the student's, or may be either guardian's; and his INE and division, where he is
  /// known without.
  [[nodiscard]] bool of_somebody_else(const Column& column) const {
    if (kind_.tell != amend_guardian || column.guardian != 0) return false;
    if (column.field == ine || column.field == division) return columns_.has(student_id) || columns_.has(birth_date);
    if (std::find(kGuardianTold.begin(), kGuardianTold.end(), column.field) == kGuardianTold.end()) return false;
    const auto all = columns_.columns();
    const bool numbered = std::any_of(all.begin(), all.end(), [&](const auto& other) {
      return other && other->field == column.field && other->guardian != 0;
    });
    return numbered || columns_.of_second_guardian();
  }

  std::optional<std::string> tell(const Texts& texts, RecordSink& sink) {
    if (!complete_) return kind_.tell(texts, columns_, sink);
    kind_.emit(texts, sink);
    return std::nullopt;
  }

  /// As the school writes it. A list makes no new class of a slip of the pen; a whole one may, and it is told.
  template <class Code>
  void spell(Texts& texts, Field field, const Code& told, RecordSink& sink) {
    if (told.empty()) return;
    if (const auto code = sink.find(told)) return texts.replace(field, code->text());
    if (kind_.is_list()) texts.fail_value(field, "is not known in the school");
    if (!new_structures_.insert(told.text()).second) return;
    sink.warn(texts.line(), texts.id(), fmt::format("{} \"{}\" is new in the school", words(field), told.text()));
  }

  void warn(RecordSink& sink) const {
    for (const auto& [line, words] : rows_->remarks()) sink.warn(line, "", words);
    if (const auto missing = columns_.map().missing_in(rows_->header()); !missing.empty()) {
      sink.warn(rows_->line(), "", fmt::format("not in the header, but in the map: {}", fmt::join(missing, ", ")));
    }
    if (const auto& again = columns_.repeated(); !again.empty()) {
      sink.warn(rows_->line(), "",
                fmt::format("columns that stand twice, of which the first counts: {}", listed(again)));
    }
    if (kind_.takes_any) return;
    auto unknown = others_;
    std::erase_if(unknown, [&](const std::string& column) {
      return columns_.map().names(column) || (kind_.is_list() && of_rejects(column));
    });
    if (!unknown.empty()) {
      sink.warn(
          rows_->line(), "",
          fmt::format("{}: {}", kind_.is_list() ? "columns that are not taken" : "unknown columns", listed(unknown)));
    }
  }

  std::unique_ptr<RowReader> rows_;
  Columns columns_;
  const Kind& kind_;
  RosterHeader header_;
  int guardians_ = 1;                     ///< of each student
  bool tells_ = false;                    ///< something of somebody
  bool complete_ = false;                 ///< a whole list with all columns
  std::set<std::string> new_structures_;  ///< that were told
  std::vector<std::string> others_;       ///< columns that this kind has not
};

}  // namespace

std::unique_ptr<RosterReader> open_roster_csv(Source source, const ReadOptions& options) {
  return std::make_unique<RosterCsv>(std::move(source), options);
}

}  // namespace scts::exchange
