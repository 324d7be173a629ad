#include "scts/model/publication.hpp"

namespace scts {

std::string_view name(PublicationMode mode) {
  return mode == PublicationMode::continuous ? "continuous" : "scheduled";
}

std::optional<PublicationMode> parse_publication_mode(std::string_view text) {
  for (const auto mode : {PublicationMode::continuous, PublicationMode::scheduled}) {
    if (text == name(mode)) return mode;
  }
  return std::nullopt;
}

}  // namespace scts
