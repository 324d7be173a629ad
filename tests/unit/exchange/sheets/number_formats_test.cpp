#include "exchange/sheets/number_formats.hpp"

#include <doctest/doctest.h>

namespace scts::exchange {

TEST_CASE("which formats show days") {
  for (const auto* format : {"dd/mm/yyyy", "d-mmm", "[$-40C]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "[h]:mm", "hh:mm:ss",
                             "m/d/yy h:mm", "jj/mm/aaaa", "\"le \"dd", "[Red]dd/mm", "mmm\\-yy"}) {
    CAPTURE(format);
    CHECK(shows_days(format));
  }
  for (const auto* format :
       {"", "General", "Standard", "0", "0.00", "#,##0.00 \"days\"", "0\\d", "[Red]0", "[$EUR-40C]# ##0", "0_d", "* 0",
        "00000", "@", "0;\"d\"", "0;dd", "[<=9999]0000", "\"d", "[d", "\\"}) {
    CAPTURE(format);
    CHECK_FALSE(shows_days(format));
  }
}

}  // namespace scts::exchange
