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

std::int64_t count_due_dates(const Publication& publication) {
  std::int64_t count = 0;
  for (const auto& [couple, dates] : publication.due_dates) count += static_cast<std::int64_t>(dates.size());
  return count;
}

}  // namespace scts
