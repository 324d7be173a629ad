#pragma once

#include <string>

#include "scts/model/date.hpp"
#include "scts/model/delivery_report.hpp"
#include "scts/ops/people/import_report.hpp"
#include "scts/store/telling/delivery_reports.hpp"

namespace scts::ops {

/// Writes down what mail systems report of the store's own messages, each known by its Message-ID, and counts it.
class DeliveryReports {
 public:
  DeliveryReports(const store::Write& write, BatchId batch, Date today, ImportReport& report);
  void take(const DeliveryReport& told);

 private:
  [[nodiscard]] std::optional<store::TakenMessage> find(const DeliveryReport& told);

  store::DeliveryReports known_;
  std::string store_id_;
  Date today_;
  ImportReport& report_;
};

}  // namespace scts::ops
