#include "school_life.hpp"

#include "scts/model/text.hpp"
#include "texts.hpp"

namespace scts::exchange {

namespace {

/// A list is often written by a spreadsheet, in the language of who wrote it, or by scts.
bool justified(const Texts& texts) {
  const auto text = fold(texts[Field::justified]);
  if (text == "oui" || text == "vrai" || text == "yes") return true;
  return text != "non" && text != "faux" && text != "no" && texts.flag(Field::justified);
}

}  // namespace

void emit_test(const Texts& texts, RecordSink& sink) {
  const auto out_of = texts.required<Points>(Field::out_of);
  if (out_of.none()) texts.fail_value(Field::out_of, "is not above 0");
  sink.take(Test{.id = texts.required<TestId>(Field::test_id),
                 .division = DivisionCode(texts[Field::division]),
                 .subject = texts[Field::subject],
                 .title = texts[Field::title],
                 .given_on = texts.optional<Date>(Field::given_on),
                 .published_on = texts.optional<Date>(Field::published_on),
                 .out_of = out_of,
                 .coefficient = texts.optional<Points>(Field::coefficient).value_or(Points::one())},
            texts.line());
}

void emit_mark(const Texts& texts, RecordSink& sink) {
  const auto test = texts.required<TestId>(Field::test_id);
  const auto student = texts.required<StudentId>(Field::student_id);
  const auto mark = texts.optional<Mark>(Field::mark);
  if (mark) sink.take(MarkRecord{test, student, *mark}, texts.line());
}

void emit_due_date(const Texts& texts, RecordSink& sink) {
  sink.take(DueDateRecord{texts[Field::service], texts[Field::mef], DivisionCode(texts[Field::division]),
                          texts.optional<Date>(Field::due_on)},
            texts.line());
}

void emit_absence(const Texts& texts, RecordSink& sink) {
  const auto from = texts.required<Moment>(Field::from);
  const auto to = texts.optional<Moment>(Field::to).value_or(from);
  if (to.before(from)) texts.fail_value(Field::to, "is before from");
  sink.take(Absence{.id = texts.required<AbsenceId>(Field::absence_id),
                    .student = texts.required<StudentId>(Field::student_id),
                    .from = from,
                    .to = to,
                    .reason = texts[Field::reason],
                    .justified = justified(texts)},
            texts.line());
}

void emit_use(const Texts& texts, RecordSink& sink) {
  // What stands there may be a code with a slip of the pen: it must not be read over a shoulder or in a log.
  const auto code = Code::parse(texts[Field::code]);
  if (!code) texts.fail(texts[Field::code].empty() ? "code is missing" : "code is no activation code");
  sink.take(UseRecord{*code, texts.required<Date>(Field::used_on)}, texts.line());
}

}  // namespace scts::exchange
