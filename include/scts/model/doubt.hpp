#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/id.hpp"

/// What may be wrong with the school's data about somebody.
namespace scts {

/// What of the school's data deserves a look.
enum class Doubt {
  same_student,    ///< one child under two ids
  same_guardian,   ///< one guardian under two ids
  shared_email,    ///< of guardians who live apart: what is sent to one is read by the other
  no_legal,        ///< a student without légal 1
  lost_character,  ///< a name that lost a letter between two programs
  email,           ///< an address that no mail reaches
  birth_date,
  division,  ///< a student in what is no class
  address,   ///< of a guardian who can have a code: no letter reaches it
  title,     ///< neither M. nor MME
  overtaken  ///< a correction that SIECLE replaced: which of both is right?
};
inline constexpr std::array kDoubts{Doubt::same_student,   Doubt::same_guardian, Doubt::shared_email, Doubt::no_legal,
                                    Doubt::lost_character, Doubt::email,         Doubt::birth_date,   Doubt::division,
                                    Doubt::address,        Doubt::title,         Doubt::overtaken};
[[nodiscard]] std::string_view name(Doubt doubt);
[[nodiscard]] std::optional<Doubt> parse_doubt(std::string_view text);

/// What it is exactly.
enum class Finding {
  same_ine,
  same_name_and_birth_date,
  similar_name,  ///< a first name more, and the same birth date
  same_name_and_email,
  same_name_and_address,
  email_elsewhere,
  no_guardian,
  no_rank,  ///< guardians, but none of them légal 1 or légal 2
  no_legal_1,
  lost_character,
  no_at,
  two_at,
  blank,
  not_ascii,
  malformed,
  born_in_future,
  born_before_1900,
  too_young,
  too_old,
  no_class,
  no_address,
  no_street,  ///< nor a box, nor a place
  incomplete_address,
  address_too_long,
  unknown_title,
  overtaken
};
[[nodiscard]] std::string_view name(Finding finding);

/// One doubt: of whom, what, and whom or what it is held against.
struct DoubtRow {
  Doubt doubt;
  Finding finding;
  std::optional<StudentId> student;
  std::optional<GuardianId> guardian;
  std::string name;                   ///< SURNAME First
  std::optional<std::int64_t> other;  ///< id of the other student or guardian
  std::string value;                  ///< the e-mail address; what SIECLE says; a line that is too long; the title
  std::optional<int> age;
  std::string field{};      ///< that a list had corrected
  std::string corrected{};  ///< to this
  std::string list{};       ///< its file; empty where that is not known
};

}  // namespace scts
