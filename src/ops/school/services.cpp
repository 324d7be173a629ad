#include "scts/ops/school/services.hpp"

#include <fmt/format.h>

#include "ops/school/service_named.hpp"
#include "scts/error.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

/// Guide, 2.2: the words of the portal's home screen.
[[noreturn]] void refuse_ineligible(const std::string& name) {
  throw Error(Fault::refused,
              fmt::format("the school is not eligible for {}: either it does not use the matching SCONET module, or it "
                          "does not take part in "
                          "the service's trial",
                          name),
              fmt::format("when the académie has decided: scts open-service {} --eligible", name));
}

void decide(Service& service, const ServiceRequest& request) {
  if (request.eligible == false && service.open) {
    throw Error(Fault::refused, fmt::format("{} is open: it cannot be made ineligible", service.name),
                fmt::format("close it first: scts close-service {}", service.name));
  }
  service.eligible = request.eligible.value_or(service.eligible);
  service.mandatory = request.mandatory.value_or(service.mandatory);
}

bool same(const Service& a, const Service& b) {
  return a.open == b.open && a.eligible == b.eligible && a.mandatory == b.mandatory;
}

/// Applies `change` to each of the services; what changed is saved with an event.
template <class Change>
ServiceReport change_services(const Run& run, store::Write& write, BatchId batch, const std::vector<std::string>& names,
                              std::string_view event, Change change) {
  ServiceReport report;
  store::Journal journal(write, batch);
  auto services = store::services(write);
  for (const auto& name : names) {
    auto& service = service_named(services, name);
    const auto before = service;
    change(service);
    if (same(before, service)) {
      report.already.push_back(name);
      continue;
    }
    store::save(write, service);
    journal.school(event, name);
    report.changed.push_back(name);
  }
  if (!report.changed.empty()) run.commit(write, batch);
  return report;
}

}  // namespace

ServiceReport open_services(const Run& run, const ServiceRequest& request) {
  store::Write write(run.store(), run.lock());
  const auto batch = run.begin(write);
  const bool joined = store::school(write).joined_on.has_value();
  if (request.services.empty()) {
    if (request.eligible || request.mandatory)
      throw Error(Fault::usage, "which service does the académie's decision concern?",
                  "scts open-service SERVICE --mandatory");
    if (joined) return {};
    store::set_joined(write, run.now().today);
    store::Journal(write, batch).school("joined", "");
    run.commit(write, batch);
    return {true, {}, {}};
  }
  if (request.eligible || request.mandatory) {
    return change_services(run, write, batch, request.services, "service-decided",
                           [&](Service& service) { decide(service, request); });
  }
  if (!joined) {
    throw Error(Fault::refused, "the school has not declared that it uses the télé-services",
                "declare it first: scts open-service");
  }
  return change_services(run, write, batch, request.services, "service-opened", [](Service& service) {
    if (!service.eligible) refuse_ineligible(service.name);
    service.open = true;
  });
}

ServiceReport close_services(const Run& run, const std::vector<std::string>& services) {
  store::Write write(run.store(), run.lock());
  const auto batch = run.begin(write);
  return change_services(run, write, batch, services, "service-closed", [](Service& service) {
    if (service.open && service.mandatory) {
      throw Error(Fault::refused, fmt::format("{} is mandatory in the académie: it cannot be closed", service.name));
    }
    service.open = false;
  });
}

}  // namespace scts::ops
