#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/publication.hpp"
#include "scts/model/service.hpp"
#include "scts/model/uai.hpp"
#include "scts/ops/run.hpp"
#include "scts/store/codes.hpp"
#include "scts/store/messages.hpp"
#include "scts/store/school.hpp"

namespace scts::ops {

/// Throws Error if a store cannot be created so: a name that is none (usage), a file that is there (failed).
void check_init(const std::filesystem::path& file, const std::string& name);
/// Creates a store and its key file, both 0600. If anything fails neither stays. False: it has the key that was there
/// already (of a store that is no more, or of an init that was killed).
bool init(const std::filesystem::path& file, const Uai& uai, const std::string& name, const std::string& actor,
          const Now& now);

struct ServiceRequest {
  std::vector<std::string> services;  ///< empty: the declaration that the school uses the télé-services (guide, 4.2.1)
  std::optional<bool> eligible;       ///< what the académie decides; with one of these nothing is opened
  std::optional<bool> mandatory;
};
struct ServiceReport {
  bool joined = false;               ///< the declaration was made by this run
  std::vector<std::string> changed;  ///< opened, closed, or decided upon
  std::vector<std::string> already;  ///< were so before
};
/// Throws Error(refused): declaration missing (with services), service not eligible, an open service made ineligible.
[[nodiscard]] ServiceReport open_services(const Run& run, const ServiceRequest& request);
/// Throws Error(refused) for a mandatory service. Closing keeps a service's settings.
[[nodiscard]] ServiceReport close_services(const Run& run, const std::vector<std::string>& services);

struct Setting {
  std::string name;
  std::string value;
  bool set = false;  ///< false: `value` is the default
};
/// Throws Error(usage) for a name that is no setting.
[[nodiscard]] Setting get_setting(const store::Read& read, const std::string& name);
[[nodiscard]] std::vector<Setting> list_settings(const store::Read& read);
/// False if the value was so before. Throws Error(usage) for a value of the wrong form.
[[nodiscard]] bool set_setting(const Run& run, const std::string& name, const std::string& value);

struct ServiceStatus {
  Service service;
  bool published = false;                      ///< has a type of publication
  std::optional<PublicationMode> publication;  ///< nothing: not decided yet
  std::int64_t due_dates = 0;                  ///< a day counts once for each couple
};

/// The home screen.
struct StatusReport {
  store::School school;
  std::string school_name;
  std::vector<ServiceStatus> services;
  store::CodeCounts car;
  store::CodeCounts cae;
  std::int64_t students = 0;  ///< present
  std::int64_t guardians = 0;
  std::int64_t bonds = 0;                                      ///< of present students
  std::optional<std::string> last_import;                      ///< UTC
  std::optional<std::string> last_replication;                 ///< UTC
  store::MessageCounts messages{};                             ///< of the spool, by state
  std::vector<std::pair<std::string, std::string>> divisions;  ///< MEF (what people see), division
  std::vector<std::int64_t>
      unfinished;  ///< batches that a crash left; the next command that writes finishes or undoes them
};
[[nodiscard]] StatusReport status(const store::Read& read, const Now& now);

}  // namespace scts::ops
