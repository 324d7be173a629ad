#include "structures.hpp"

#include <utility>

#include "addresses.hpp"
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

void emit_school(const Texts& texts, RecordSink& sink) {
  using enum Field;
  const auto& office = texts[title];
  SchoolRecord school{tidy(texts[formation] + ' ' + texts[specialite]), texts[full_name], texts[phone], texts[email],
                      address_of(texts)};
  if (!school.head.empty() && !office.empty()) school.head += ", " + office;
  sink.take(std::move(school), texts.line());
}

}  // namespace scts::exchange
