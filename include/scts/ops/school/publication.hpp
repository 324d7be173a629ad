#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scts/model/publication.hpp"
#include "scts/ops/run.hpp"
#include "scts/ops/school/hidden.hpp"

/// How a service is published to parents: day by day, or on due dates of MEF and division.
namespace scts::ops {

struct PublicationRequest {
  std::string service;
  std::optional<PublicationMode> mode;  ///< nothing: as before
  std::set<Date> add;
  std::set<Date> remove;
  CoupleSelection couples;                         ///< whose dates
  std::function<bool(std::int64_t lost)> confirm;  ///< asked before due dates are lost; not on a dry run
};

struct CoupleDates {
  ListedCouple listed;
  std::set<Date> dates;
};
/// How a service is published: now, or after a change.
struct PublicationReport {
  std::string service;
  bool open = false;
  std::optional<PublicationMode> mode;
  std::vector<CoupleDates> couples;  ///< all that are known, and those that only have dates
  bool mode_changed = false;
  std::int64_t added = 0;
  std::int64_t removed = 0;
  std::int64_t lost = 0;
  std::vector<Hidden> hidden;    ///< by the change
  std::optional<BatchId> batch;  ///< nothing: nothing changed
};

/// Throws Error(usage) for a service that is none, or that has no type of publication.
[[nodiscard]] PublicationReport publication(const store::Read& read, const std::string& service, const Now& now);
/// Guide, 4.2.2. Throws Error: refused for a closed service, for due dates of a service that is not published on due
/// dates, and for a date that a couple lacks; usage for couples that are not known, and wishes that exclude each other.
[[nodiscard]] PublicationReport set_publication(const Run& run, const PublicationRequest& request);

}  // namespace scts::ops
