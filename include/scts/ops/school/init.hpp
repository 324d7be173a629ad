#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/school_year.hpp"
#include "scts/model/uai.hpp"

/// A school's store comes into being.
namespace scts::ops {

/// Throws Error if a store cannot be created so: a name that is none (usage), a file that is there (failed).
void check_init(const std::filesystem::path& file, const std::string& name);
/// Creates a store and its key file, both 0600. If anything fails neither stays. False: it has the key that was there
/// already (of a store that is no more, or of an init that was killed).
bool init(const std::filesystem::path& file, const Uai& uai, const std::string& name, const std::string& actor,
          const Now& now, const std::optional<SchoolYear>& year = {});

}  // namespace scts::ops
