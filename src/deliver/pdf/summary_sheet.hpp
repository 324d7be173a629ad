#pragma once

#include <string>

#include "deliver/pdf/embedded_fonts.hpp"
#include "scts/deliver/letter.hpp"

namespace scts::deliver::pdf {

[[nodiscard]] std::string print_summary(Fonts& fonts, EmbeddedFonts& embedded, const Letterhead& letterhead,
                                        const Summary& summary, Date date);

}  // namespace scts::deliver::pdf
