#pragma once

#include <functional>

#include "scts/exchange/roster.hpp"

namespace scts::exchange {

/// Lets `read` run ahead on a thread of its own, by a few thousand records, while the sink takes them on this one: to
/// parse an export costs as much as to write it down. The sink sees the same calls in the same order; what `read` throws
/// is thrown when the records before it are taken, and when the sink throws, reading ends. Only for records that need no
/// answer: those of SIECLE.
void read_ahead(const std::function<void(RosterSink&)>& read, RosterSink& sink);

}  // namespace scts::exchange
