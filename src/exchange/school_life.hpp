#pragma once

#include "scts/exchange/record_sink.hpp"
#include "texts.hpp"

/// Tests, marks, absences and used codes, made of what a record's texts say.
namespace scts::exchange {

void emit_test(const Texts& texts, RecordSink& sink);
/// A row without a mark tells nothing.
void emit_mark(const Texts& texts, RecordSink& sink);
void emit_due_date(const Texts& texts, RecordSink& sink);
void emit_absence(const Texts& texts, RecordSink& sink);
void emit_use(const Texts& texts, RecordSink& sink);

}  // namespace scts::exchange
