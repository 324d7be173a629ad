#pragma once

#include <functional>
#include <span>

#include "scts/exchange/record_sink.hpp"

namespace scts::exchange {

/// What reads, and who takes the records.
struct Ahead {
  std::function<void(RecordSink&)> read;
  RecordSink& sink;
};

/// Lets each `read` run ahead on a thread of its own, by a few thousand records, while the sinks take them on this one:
/// to parse an export costs as much as to write it down. Each sink sees the calls of its `read` in their order, the
/// sinks by turns. What a `read` or a sink throws ends that reading and those after it in the list; it is thrown when
/// those before it are done, so that which of two faults is told is no matter of chance. Only for what needs no answer
/// of the sink: exports of SIECLE.
void read_ahead(std::span<const Ahead> readings);

}  // namespace scts::exchange
