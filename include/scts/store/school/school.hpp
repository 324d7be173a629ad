#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/school_year.hpp"
#include "scts/model/sealed.hpp"
#include "scts/model/service.hpp"
#include "scts/model/uai.hpp"
#include "scts/store/store.hpp"

/// The school that the store belongs to: its settings and its services.
namespace scts::store {

struct School {
  Uai uai;
  std::string store_id;  ///< random, in hexadecimal
  Hash key_fingerprint;
  std::optional<Date> joined_on;        ///< the head declared that the school uses the télé-services
  std::optional<SchoolYear> year = {};  ///< nothing until a file or init tells
};
[[nodiscard]] School school(const Read& read);
void set_joined(const Write& write, Date day);
void set_year(const Write& write, SchoolYear year);

[[nodiscard]] std::optional<std::string> setting(const Read& read, std::string_view name);
void set_setting(const Write& write, std::string_view name, const std::string& value);

/// All services of the school: those that ship, in the order of kServices, and its own by name.
[[nodiscard]] std::vector<Service> services(const Read& read);
void save(const Write& write, const Service& service);

}  // namespace scts::store
