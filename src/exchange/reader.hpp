#pragma once

#include <cstddef>
#include <memory>

#include "scts/exchange/roster.hpp"

namespace scts::exchange {

class Source;

/// One kind of file behind RosterFile; there are two.
class RosterReader {
 public:
  virtual ~RosterReader() = default;
  [[nodiscard]] virtual const RosterHeader& header() const = 0;
  virtual std::size_t read(RosterSink& sink) = 0;
};

[[nodiscard]] std::unique_ptr<RosterReader> open_siecle(Source source);
[[nodiscard]] std::unique_ptr<RosterReader> open_roster_csv(Source source, const ReadOptions& options);

}  // namespace scts::exchange
