#pragma once

#include "scts/exchange/record_sink.hpp"
#include "texts.hpp"

/// The school, divisions, MEFs, and who is in which division, made of what a record's texts say.
namespace scts::exchange {

/// Of the structures that a student is in, only a division counts.
void emit_membership(const Texts& texts, RecordSink& sink);
void emit_division(const Texts& texts, RecordSink& sink);
void emit_mef(const Texts& texts, RecordSink& sink);
void emit_school(const Texts& texts, RecordSink& sink);

}  // namespace scts::exchange
