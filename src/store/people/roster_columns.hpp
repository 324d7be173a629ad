#pragma once

#include <array>

/// The columns of people that files tell, in the order of the tables.
namespace scts::store {

inline constexpr std::array kStudentFields{"ine",      "family_name", "usage_name", "first_name", "birth_date", "mef",
                                           "division", "email",       "line1",      "line2",      "line3",      "line4",
                                           "postcode", "city",        "country",    "left_on"};
inline constexpr std::array kGuardianFields{"title",    "family_name", "usage_name", "first_name", "email",
                                            "phone",    "line1",       "line2",      "line3",      "line4",
                                            "postcode", "city",        "country",    "left_on"};

/// What a list may correct of what SIECLE says: an address is one thing.
inline constexpr std::array kStudentCorrected{"ine", "family_name", "usage_name", "first_name", "birth_date",
                                              "mef", "division",    "email",      "address",    "left_on"};
inline constexpr std::array kGuardianCorrected{"title", "family_name", "usage_name", "first_name",
                                               "email", "phone",       "address"};
inline constexpr const char* kAddressColumns = "line1, line2, line3, line4, postcode, city, country";

}  // namespace scts::store
