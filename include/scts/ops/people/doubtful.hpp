#pragma once

#include <cstdint>
#include <vector>

#include "scts/store/people/doubts.hpp"

/// Looks for what of the school's data deserves a look.
namespace scts::ops {

/// Looks through the data of everybody who is in the school: these doubts one after the other, by id. Returns how many
/// there are; changes nothing.
std::int64_t doubtful(const store::Read& read, const std::vector<Doubt>& doubts, Date today,
                      const store::DoubtFound& f);

}  // namespace scts::ops
