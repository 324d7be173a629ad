#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// The télé-services, as they ship and as one school has them.
namespace scts {

/// The télé-services that every school has, with the words a letter uses for them (guide, 2.2 and 4.2).
struct ServiceKind {
  std::string_view name;
  std::string_view french;
  bool published;  ///< has a type of publication (guide, 4.2.2 and 4.2.3), for scts carries its data
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
  std::string title{};     ///< what letters call it; empty: the rector decided about it, the school has not added it
  bool published = false;  ///< see ServiceKind
  bool open = false;
  bool eligible = true;    ///< the académie's decision: the school uses the module and takes part in the trial
  bool mandatory = false;  ///< the rector's decision: it cannot be closed
  bool laid_down = false;  ///< one of the two stands in the system's configuration
  bool operator==(const Service&) const = default;
};

/// `orientation`, `conseil-2`: small letters and digits, hyphens between them, a letter first, 30 characters at most.
[[nodiscard]] bool is_service_name(std::string_view name);
inline constexpr std::size_t kServiceTitleWidth = 80;
/// What is wrong with the title of a service; empty if nothing is.
[[nodiscard]] std::string fault_of_title(const std::string& title);

/// What the rector decided about services, for all schools of a machine: it stands in a file that they cannot change.
struct LaidDown {
  struct Decision {
    std::optional<bool> eligible{};
    std::optional<bool> mandatory{};
  };
  std::string file{};
  std::map<std::string, Decision, std::less<>> services{};
};

}  // namespace scts
