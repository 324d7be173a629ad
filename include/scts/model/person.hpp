#pragma once

#include <array>
#include <optional>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/language.hpp"

/// Students, guardians and their addresses.
namespace scts {

/// A postal address as SIECLE holds it. All texts are tidy (see text.hpp) and may be empty.
struct Address {
  std::array<std::string, 4> lines;
  std::string postcode;  ///< empty abroad
  std::string city;
  std::string country;  ///< empty or FRANCE for France

  [[nodiscard]] bool empty() const;
  [[nodiscard]] bool has_line() const;  ///< a street, a post box or a place
  bool operator==(const Address&) const = default;
};

struct Student {
  StudentId id;
  std::string ine;  ///< empty for those not registered yet
  std::string family_name;
  std::string usage_name;  ///< empty when the family name is the one in use
  std::string first_name;
  Date birth_date;  ///< the second factor of an account: never printed, never mailed
  MefCode mef;
  DivisionCode division;  ///< empty in summer
  std::string email;
  Address address;
  std::optional<Date> left_on;

  [[nodiscard]] const std::string& surname() const { return usage_name.empty() ? family_name : usage_name; }
};

/// A title as it is written: M. or MME, for whatever stands for them (MLLE is MME: circular 5575/SG of 21 February
/// 2012). Any other as it is.
[[nodiscard]] std::string civility(const std::string& title);
[[nodiscard]] bool is_civility(const std::string& title);  ///< or none

struct Guardian {
  GuardianId id;
  std::string title;  ///< civility as the file writes it: M., MME
  std::string family_name;
  std::string usage_name;
  std::string first_name;
  std::string email;
  std::string phone;
  Address address;
  std::optional<Language> language = {};  ///< what the guardian is told in, if the school has words for it

  [[nodiscard]] const std::string& surname() const { return usage_name.empty() ? family_name : usage_name; }
};

}  // namespace scts
