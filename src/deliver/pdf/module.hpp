#pragma once

#include "scts/deliver/letter.hpp"

namespace scts::deliver::pdf {

/// The one name that the module scts-pdf.so shows, and its type. The caller owns the printer.
inline constexpr const char* kFactory = "scts_open_printer";
using Factory = Printer*(const Letterhead& letterhead, Paper paper);

}  // namespace scts::deliver::pdf
