#include "structures.hpp"

#include "scts/model/text.hpp"

namespace scts::exchange {

void emit_membership(const Texts& texts, RecordSink& sink) {
  if (texts[Field::structure_type] != "D" || texts[Field::division].empty()) return;
  sink.take(MembershipRecord{texts.required<StudentId>(Field::student_id), DivisionCode(texts[Field::division])},
            texts.line());
}

void emit_division(const Texts& texts, RecordSink& sink) {
  if (texts[Field::division].empty()) texts.fail("CODE_STRUCTURE is missing");
  sink.take(DivisionRecord{DivisionCode(texts[Field::division]), texts[Field::label], texts.mefs()}, texts.line());
}

void emit_mef(const Texts& texts, RecordSink& sink) {
  if (texts[Field::mef].empty()) texts.fail("CODE_MEF is missing");
  sink.take(MefRecord{MefCode(texts[Field::mef]), tidy(texts[Field::formation] + ' ' + texts[Field::specialite])},
            texts.line());
}

}  // namespace scts::exchange
