#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scts/model/publication.hpp"
#include "scts/model/service.hpp"
#include "scts/store/codes/access.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/messages.hpp"

/// How things stand in the school at a glance: its services, codes, people and messages.
namespace scts::ops {

struct ServiceStatus {
  Service service;
  std::optional<PublicationMode> publication;  ///< nothing: not decided yet
  std::int64_t due_dates = 0;                  ///< a day counts once for each couple
  std::vector<ListedCouple> without_due_date;  ///< open and scheduled: couples that have none to come
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
  std::int64_t marks_without_class = 0;                        ///< of tests whose class does not exist any more
  std::vector<std::int64_t>
      unfinished;  ///< batches that a crash left; the next command that writes finishes or undoes them
  store::AccessCounts car_access = {};
  store::AccessCounts cae_access = {};
};
[[nodiscard]] StatusReport status(const store::Read& read, const Now& now, const LaidDown& laid_down = {});

}  // namespace scts::ops
