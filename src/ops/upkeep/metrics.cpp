#include "scts/ops/upkeep/metrics.hpp"

namespace scts::ops {

Metrics metrics(const store::Read& read, const Now& now) {
  return {status(read, now), store::vitals(read)};
}

}  // namespace scts::ops
