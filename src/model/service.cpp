#include "scts/model/service.hpp"

namespace scts {

const ServiceKind* find_service(std::string_view name) {
  for (const auto& kind : kServices) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

}  // namespace scts
