#include "scts/model/delivery_report.hpp"

namespace scts {

std::string_view name(Fate fate) {
  return fate == Fate::failed ? "failed" : "delayed";
}

}  // namespace scts
