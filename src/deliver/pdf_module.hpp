#pragma once

#include <vector>

#include "scts/model/notice.hpp"

namespace scts::deliver {

/// What is wrong with a text on paper. Its own faults are found before (`faults_of_text`).
[[nodiscard]] std::vector<WordingFault> faults_on_paper(const WordingText& wording, const Letterhead& letterhead);

}  // namespace scts::deliver
