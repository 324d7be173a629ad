#pragma once

#include "scts/deliver/letter.hpp"

namespace scts::deliver::pdf {

/// The names that the module scts-pdf.so shows, and their types. The caller owns the printer.
inline constexpr const char* kFactory = "scts_open_printer";
using Factory = Printer*(const Letterhead& letterhead, Paper paper);
inline constexpr const char* kTestPage = "scts_make_test_page";
using TestPage = void(double window_x, double window_y, Date date, std::string& pdf);
inline constexpr const char* kCheck = "scts_check_wording";
using Check = void(const WordingText& wording, const Letterhead& letterhead, std::vector<WordingFault>& faults);

}  // namespace scts::deliver::pdf
