#include "cli/show/metrics.hpp"

#include <fmt/format.h>

namespace scts::cli {

namespace {

/// The text format of Prometheus, 0.0.4. Every sample has the school's UAI; what never happened has no sample.
class Exposition {
 public:
  explicit Exposition(const Uai& uai) : uai_(fmt::format("uai=\"{}\"", uai.text())) {}

  void gauge(std::string_view name, std::string_view help) {
    name_ = name;
    text_ += fmt::format("# HELP scts_{0} {1}\n# TYPE scts_{0} gauge\n", name, help);
  }
  void sample(std::int64_t value, std::string_view label = {}, std::string_view of = {}) {
    text_ += fmt::format("scts_{}{{{}", name_, uai_);
    if (!label.empty()) text_ += fmt::format(",{}=\"{}\"", label, of);
    text_ += fmt::format("}} {}\n", value);
  }
  void only(std::string_view name, std::string_view help, std::int64_t value) {
    gauge(name, help);
    sample(value);
  }
  void time(std::string_view name, std::string_view help, const std::optional<std::chrono::sys_seconds>& at) {
    if (at) only(fmt::format("{}_timestamp_seconds", name), help, at->time_since_epoch().count());
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string uai_;
  std::string name_;
  std::string text_;
};

void codes(Exposition& out, const ops::StatusReport& status, std::string_view name, std::string_view help,
           std::int64_t store::CodeCounts::*count) {
  out.gauge(name, help);
  out.sample(status.car.*count, "kind", "car");
  out.sample(status.cae.*count, "kind", "cae");
}

void withdrawn(Exposition& out, CodeKind kind, const WithdrawalCounts& counts) {
  const auto owners = kind == CodeKind::car ? "couples" : "students";
  out.gauge(fmt::format("access_withdrawn_{}", owners), fmt::format("{} who are here and whose access was taken away.",
                                                                    kind == CodeKind::car ? "Couples" : "Students"));
  out.sample(counts.refusal, "reason", name(Reason::refusal));
  out.sample(counts.request, "reason", name(Reason::request));
}

}  // namespace

std::string metrics_text(const ops::Metrics& metrics) {
  using Counts = store::CodeCounts;
  const auto& status = metrics.status;
  Exposition out(status.school.uai);
  out.only("teleservices_open", "1 if the school uses the tele-services.", status.school.joined_on ? 1 : 0);
  out.gauge("service_open", "1 if the service is open.");
  for (const auto& service : status.services) out.sample(service.service.open ? 1 : 0, "service", service.service.name);
  out.only("students", "Students who are present.", status.students);
  out.only("guardians", "Guardians who are present.", status.guardians);
  out.only("bonds", "Couples of a present student and a guardian.", status.bonds);
  codes(out, status, "codes_valid", "Valid codes; the other counts are of these.", &Counts::valid);
  codes(out, status, "codes_notified", "Valid codes that were told.", &Counts::notified);
  codes(out, status, "codes_used", "Valid codes that an account was opened with.", &Counts::used);
  codes(out, status, "codes_unreachable", "Valid codes that could be told to nobody.", &Counts::unreachable);
  withdrawn(out, CodeKind::car, status.car_access.withdrawn);
  withdrawn(out, CodeKind::cae, status.cae_access.withdrawn);
  out.gauge("messages", "Messages of the spool.");
  for (const auto state : kMessageStates) {
    out.sample(status.messages[static_cast<std::size_t>(state)], "state", name(state));
  }
  out.time("last_import", "When something was last imported.", metrics.vitals.last_import);
  out.time("last_notification", "When codes were last told.", metrics.vitals.last_notification);
  out.time("last_replication", "When the store was last replicated.", metrics.vitals.last_replication);
  out.only("last_batch", "Number of the latest batch.", metrics.vitals.last_batch);
  out.only("unfinished_batches", "Batches that are being made, or that a crash left.",
           static_cast<std::int64_t>(status.unfinished.size()));
  out.only("store_size_bytes", "Size of the store.", metrics.vitals.bytes);
  return out.text();
}

}  // namespace scts::cli
