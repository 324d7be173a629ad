#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "scts/exchange/record_sink.hpp"
#include "scts/exchange/skim.hpp"
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

  /// Only exports are skimmed, and read again.
  virtual Skim skim(RecordSink&) { return {}; }
  [[nodiscard]] virtual std::unique_ptr<RosterReader> again(Wanted) { return nullptr; }
  /// Nothing in it is read; it counts as that many records.
  virtual void pass_over_all(std::size_t) {}
};

/// Hands the texts of a record to the sink as what they are.
using Emit = void (*)(const Texts& texts, RecordSink& sink);

}  // namespace scts::exchange
