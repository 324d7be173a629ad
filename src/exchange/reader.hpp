#pragma once

#include <cstddef>

#include "scts/exchange/record_sink.hpp"
#include "texts.hpp"

namespace scts::exchange {

/// One kind of file behind RosterFile; there are two.
class RosterReader {
 public:
  virtual ~RosterReader() = default;
  [[nodiscard]] virtual const RosterHeader& header() const = 0;
  virtual std::size_t read(RecordSink& sink) = 0;
  /// False of an export that tells nothing that is taken.
  [[nodiscard]] virtual bool needed() const { return true; }
};

/// Hands the texts of a record to the sink as what they are.
using Emit = void (*)(const Texts& texts, RecordSink& sink);

}  // namespace scts::exchange
