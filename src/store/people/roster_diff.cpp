#include "scts/store/people/roster_diff.hpp"

#include <fmt/format.h>

#include <span>

#include "scts/store/journal.hpp"
#include "store/people/roster_columns.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

/// Reads the data of a person before and after.
class Comparison {
 public:
  Comparison(const Read& read, const std::string& table, std::span<const char* const> fields)
      : row_(read.database(), fmt::format(R"sql(
        SELECT {1}, {2} FROM temp.{0}_was w JOIN {0} n USING ({0}_id) WHERE {0}_id = ?
      )sql",
                                          table, columns("w", fields), columns("n", fields))),
        fields_(fields) {}

  std::vector<FieldChange> of(std::int64_t id) {
    std::vector<FieldChange> changes;
    bind(row_, 1, id);
    if (row_.executeStep()) {
      const auto width = static_cast<int>(fields_.size());
      for (int i = 0; i < width; ++i) {
        auto before = row_.getColumn(i).getString();
        auto after = row_.getColumn(width + i).getString();
        if (before != after) {
          changes.push_back({fields_[static_cast<std::size_t>(i)], std::move(before), std::move(after)});
        }
      }
    }
    row_.reset();
    return changes;
  }

 private:
  static std::string columns(const char* table, std::span<const char* const> fields) {
    std::string out;
    for (const char* field : fields) out += fmt::format("{}{}.{}", out.empty() ? "" : ", ", table, field);
    return out;
  }

  SQLite::Statement row_;
  std::span<const char* const> fields_;
};

/// Reads the rank of a bond before and after, and the guardian's name.
class Bonds {
 public:
  explicit Bonds(const Read& read)
      : row_(read.database(), R"sql(
        SELECT d.was, d.rank, iif(g.usage_name = '', g.family_name, g.usage_name) || ' ' || g.first_name
        FROM temp.bond_diff d
        JOIN guardian g USING (guardian_id)
        WHERE d.student_id = ? AND d.guardian_id = ?
      )sql") {}

  void fill(RosterChange& change) {
    bind_all(row_, change.student, change.guardian);
    if (row_.executeStep()) {
      change.fields.push_back({"rank", row_.getColumn(0).getString(), row_.getColumn(1).getString()});
      change.name += ", " + row_.getColumn(2).getString();
    }
    row_.reset();
  }

 private:
  SQLite::Statement row_;
};

void for_each_structure(const Read& read, const std::function<void(const RosterChange&)>& f) {
  SQLite::Statement row(read.database(), "SELECT what, code, field, before, after FROM structure_diff ORDER BY rowid");
  while (row.executeStep()) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    f({text(0), {}, {}, text(1), {{text(2), text(3), text(4)}}});
  }
}

const char* field_of_code(std::string_view what) {
  return what == "code-used"       ? "used_on"
         : what == "code-returned" ? "returned_on"
         : what == "code-delayed"  ? "delayed_on"
                                   : "reason";
}

}  // namespace

void for_each_change(const Read& read, BatchId batch, const std::function<void(const RosterChange&)>& f) {
  for_each_structure(read, f);
  Comparison students(read, "student", kStudentFields);
  Comparison guardians(read, "guardian", kGuardianFields);
  Bonds bonds(read);
  SQLite::Statement language(read.database(), R"sql(
    SELECT language FROM guardian_language
    WHERE guardian_id = ? AND batch_id < ?
    ORDER BY batch_id DESC
    LIMIT 1
  )sql");
  for_each_event(read, batch, [&](const EventRow& event) {
    if (!event.student && !event.guardian) return;
    RosterChange change{event.what, event.student, event.guardian, event.person, {}};
    const bool added = event.what.ends_with("-added");
    if (event.what.starts_with("code")) {
      change.fields.push_back({field_of_code(event.what), "", event.detail});
    } else if (event.what == "guardian-language") {
      bind_all(language, *event.guardian, batch);
      const auto before = language.executeStep() ? language.getColumn(0).getString() : std::string();
      language.reset();
      change.fields.push_back({"language", before, event.detail});
    } else if (event.student && event.guardian) {
      bonds.fill(change);
    } else if (event.student && !added) {
      change.fields = students.of(event.student->value());
    } else if (event.guardian && !added) {
      change.fields = guardians.of(event.guardian->value());
    }
    f(change);
  });
}

}  // namespace scts::store
