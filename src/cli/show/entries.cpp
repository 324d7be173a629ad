#include "cli/show/entries.hpp"

#include <fmt/format.h>

namespace scts::cli {

namespace {

Cell some(const std::string& text) {
  return text.empty() ? Cell() : Cell(text);
}

}  // namespace

EntryList::EntryList(const Session& session, std::string_view schema, CodeKind kind, bool dry_run, In addresses)
    : session_(session), schema_(schema) {
  const bool people = session.format() == Format::text;
  const bool asked = dry_run || session.verbose() || session.format() == Format::csv;
  if (!asked || (people && session.quiet())) return;
  const auto guardians = kind == CodeKind::car ? In::all : In::programs;
  list_.emplace(session,
                std::vector<Column>{{"student_id"},
                                    {"student"},
                                    {"division"},
                                    {"guardian_id", guardians},
                                    {"guardian", guardians},
                                    {"rank", guardians},
                                    {"action"},
                                    {"channel", addresses},
                                    {"address", addresses},
                                    {"reason", In::programs}},
                Frame{{{"schema", schema}}, "entries"});
}

store::Entries::Wish EntryList::wish() {
  using enum store::Entries::Moment;
  if (!list_) return {};
  const bool people = list_->form() == List::Form::table;
  return {people ? asking : decided, [this, people](const store::Entries& entries) {
            entries.for_each([this](const store::EntryRow& row) { add(row); });
            if (people) list_->finish();
          }};
}

void EntryList::finish(const Json& rest) {
  if (list_) return list_->finish(rest);
  Json document{{"schema", schema_}};
  document.update(rest);
  session_.print(line(document));
}

void EntryList::add(const store::EntryRow& row) {
  // People read the reason beside the action, programs in a column.
  const bool beside = list_->form() == List::Form::table && !row.reason.empty();
  const auto action = beside ? fmt::format("{} ({})", row.deed, row.reason) : row.deed;
  list_->row({row.student.value(), row.student_name, row.division, cell(row.guardian), some(row.guardian_name),
              row.rank ? Cell(static_cast<int>(*row.rank)) : Cell(), action, some(row.channel), some(row.address),
              some(row.reason)});
}

}  // namespace scts::cli
