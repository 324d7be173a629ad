#pragma once

#include <string>

#include "scts/model/date.hpp"

/// The page that one holds against an envelope before letters are printed.
namespace scts::deliver::pdf {

[[nodiscard]] std::string print_test_page(double window_x, double window_y, Date date);

}  // namespace scts::deliver::pdf
