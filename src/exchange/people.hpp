#pragma once

#include "scts/exchange/record_sink.hpp"
#include "texts.hpp"

/// Persons, their addresses and their bonds, made of what a record's texts say.
namespace scts::exchange {

/// Of somebody who may have anything to do with a school.
[[nodiscard]] Date birth_date_of(const Texts& texts);
/// The person; what the file does not tell is empty.
[[nodiscard]] Student student_of(const Texts& texts, StudentId id, Date birth_date);
[[nodiscard]] Guardian guardian_of(const Texts& texts, GuardianId id);
void warn_of_names(const Texts& texts, RecordSink& sink);

void emit_student(const Texts& texts, RecordSink& sink);
void emit_guardian(const Texts& texts, RecordSink& sink);
void emit_address(const Texts& texts, RecordSink& sink);
void emit_bond(const Texts& texts, RecordSink& sink);
void emit_language(const Texts& texts, RecordSink& sink);

}  // namespace scts::exchange
