#pragma once

#include <array>
#include <string>
#include <string_view>

/// The télé-services, as they exist and as one school has them.
namespace scts {

/// The télé-services that exist, with the words a letter uses for them (guide, 2.2 and 4.2).
struct ServiceKind {
  std::string_view name;
  std::string_view french;
  bool published;  ///< has a type of publication (guide, 4.2.2 and 4.2.3)
};
inline constexpr std::array<ServiceKind, 3> kServices{{
    {"notes", "consultation des notes", true},
    {"absences", "consultation des absences", true},
    {"lpc", "livret personnel de compétences", false},
}};
[[nodiscard]] const ServiceKind* find_service(std::string_view name);

/// One service in one school.
struct Service {
  std::string name;
  bool open = false;
  bool eligible = true;    ///< the académie's decision: the school uses the module and takes part in the trial
  bool mandatory = false;  ///< the rector's decision: it cannot be closed
};

}  // namespace scts
