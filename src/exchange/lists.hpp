#pragma once

#include <array>
#include <optional>
#include <string>

#include "columns.hpp"
#include "scts/exchange/record_sink.hpp"

/// Lists that tell only some columns, or name persons otherwise than by their ids: the sink knows who is meant.
namespace scts::exchange {

/// What a list may change of a person whom it merely names.
inline constexpr std::array kStudentTold{Field::ine,   Field::mef,      Field::division, Field::email,
                                         Field::line1, Field::line2,    Field::line3,    Field::line4,
                                         Field::box,   Field::postcode, Field::city,     Field::country};
inline constexpr std::array kGuardianTold{Field::title,    Field::email, Field::phone,  Field::line1,
                                          Field::line2,    Field::line3, Field::line4,  Field::box,
                                          Field::postcode, Field::city,  Field::country};

/// Who a student is, beside his name: the first of them that a list has.
inline constexpr std::array kStudentKnownBy{Field::birth_date, Field::ine, Field::division};
/// Whether students are named so that one can be told from another, without their ids.
[[nodiscard]] bool names_students(const Columns& columns);

/// Throws unless the columns name students, and guardians.
void require_student(const Columns& columns, const RowReader& rows);
void require_bond(const Columns& columns, const RowReader& rows);

/// Hands the record to the sink as what it is; else says why it is not taken.
using Tell = std::optional<std::string> (*)(const Texts& texts, const Columns& columns, RecordSink& sink);
/// A student of a whole list that lacks columns: those stay as they are known.
std::optional<std::string> tell_student(const Texts& texts, const Columns& columns, RecordSink& sink);
std::optional<std::string> tell_guardian(const Texts& texts, const Columns& columns, RecordSink& sink);
/// A known student of whom a list tells something; an empty field tells nothing.
std::optional<std::string> amend_student(const Texts& texts, const Columns& columns, RecordSink& sink);
std::optional<std::string> amend_guardian(const Texts& texts, const Columns& columns, RecordSink& sink);
std::optional<std::string> tell_return(const Texts& texts, const Columns& columns, RecordSink& sink);

}  // namespace scts::exchange
