#include "record.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

/// A list is often written by a spreadsheet, in the language of who wrote it, or by scts.
bool justified(const Record& record) {
  const auto text = fold(record[Field::justified]);
  if (text == "oui" || text == "vrai" || text == "yes") return true;
  return text != "non" && text != "faux" && text != "no" && record.flag(Field::justified);
}

}  // namespace

void emit_test(const Record& record, RosterSink& sink) {
  const auto out_of = record.required<Points>(Field::out_of);
  if (out_of.none()) record.fail_value(Field::out_of, "is not above 0");
  sink.test({.id = record.required<TestId>(Field::test_id),
             .division = DivisionCode(record[Field::division]),
             .subject = record[Field::subject],
             .title = record[Field::title],
             .given_on = record.optional<Date>(Field::given_on),
             .published_on = record.optional<Date>(Field::published_on),
             .out_of = out_of,
             .coefficient = record.optional<Points>(Field::coefficient).value_or(Points::one())},
            record.line());
}

void emit_mark(const Record& record, RosterSink& sink) {
  const auto test = record.required<TestId>(Field::test_id);
  const auto student = record.required<StudentId>(Field::student_id);
  const auto mark = record.optional<Mark>(Field::mark);
  if (mark) sink.mark(test, student, *mark, record.line());
}

void emit_absence(const Record& record, RosterSink& sink) {
  const auto from = record.required<Moment>(Field::from);
  const auto to = record.optional<Moment>(Field::to).value_or(from);
  if (to.before(from)) record.fail_value(Field::to, "is before from");
  sink.absence({.id = record.required<AbsenceId>(Field::absence_id),
                .student = record.required<StudentId>(Field::student_id),
                .from = from,
                .to = to,
                .reason = record[Field::reason],
                .justified = justified(record)},
               record.line());
}

void emit_use(const Record& record, RosterSink& sink) {
  // What stands there may be a code with a slip of the pen: it must not be read over a shoulder or in a log.
  const auto code = Code::parse(record[Field::code]);
  if (!code) record.fail(record[Field::code].empty() ? "code is missing" : "code is no activation code");
  sink.used(*code, record.required<Date>(Field::used_on), record.line());
}

}  // namespace scts::exchange
