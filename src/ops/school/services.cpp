#include "scts/ops/school/services.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ops/school/service_named.hpp"
#include "scts/error.hpp"
#include "scts/rules/services.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

std::string by_rector(const Service& service, const LaidDown& laid_down) {
  return service.laid_down ? fmt::format("the rector laid it down in {}", laid_down.file) : "";
}

/// Guide, 2.2: the words of the portal's home screen.
[[noreturn]] void refuse_ineligible(const Service& service, const LaidDown& laid_down) {
  throw Error(Fault::refused,
              fmt::format("the school is not eligible for {}: either it does not use the matching SCONET module, or it "
                          "does not take part in "
                          "the service's trial",
                          service.name),
              service.laid_down
                  ? by_rector(service, laid_down)
                  : fmt::format("when the académie has decided: scts open-service {} --eligible", service.name));
}

/// As the store has it, once the rector's decisions hold.
Service held(const Service& service, const LaidDown& laid_down) {
  std::vector<Service> one{service};
  if (const auto it = laid_down.services.find(service.name); it != laid_down.services.end())
    rules::lay_down({laid_down.file, {*it}}, one);
  return one.front();
}

void decide(Service& service, const ServiceRequest& request) {
  if (request.eligible == false && service.open) {
    throw Error(Fault::refused, fmt::format("{} is open: it cannot be made ineligible", service.name),
                fmt::format("close it first: scts close-service {}", service.name));
  }
  service.eligible = request.eligible.value_or(service.eligible);
  service.mandatory = request.mandatory.value_or(service.mandatory);
  const auto after = held(service, request.laid_down);
  if (request.eligible.value_or(after.eligible) != after.eligible ||
      request.mandatory.value_or(after.mandatory) != after.mandatory) {
    throw Error(Fault::refused,
                fmt::format("{} is {}, as the rector laid down: no school can change it", service.name,
                            !after.eligible             ? "not eligible"
                            : after.mandatory           ? "mandatory"
                            : request.eligible == false ? "eligible"
                                                        : "optional"),
                fmt::format("it stands in {}", request.laid_down.file));
  }
  if (service.mandatory && !service.eligible) {
    throw Error(Fault::refused, fmt::format("{} cannot be mandatory and not eligible", service.name),
                fmt::format("scts open-service {} {}", service.name,
                            request.mandatory ? "--mandatory --eligible" : "--not-eligible --optional"));
  }
}

/// Applies `change` to each of the services; what changed is saved with an event.
template <class Change>
ServiceReport change_services(const Run& run, store::Write& write, BatchId batch, std::vector<Service> services,
                              const std::vector<std::string>& names, std::string_view event, Change change) {
  ServiceReport report;
  store::Journal journal(write, batch);
  const auto stored = store::services(write);
  for (const auto& name : names) {
    auto& service = service_named(services, name);
    change(service);
    if (std::find(stored.begin(), stored.end(), service) != stored.end()) {
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

/// Gives the one service its title; the list grows by one that it lacks.
void add_titled(std::vector<Service>& services, const ServiceRequest& request) {
  if (request.services.size() != 1)
    throw Error(Fault::usage, "a title is of one service", "scts open-service NAME --title \"…\"");
  const auto& name = request.services.front();
  if (const auto* kind = find_service(name))
    throw Error(Fault::usage, fmt::format("{} has its title: {}", name, kind->french));
  if (!is_service_name(name)) {
    throw Error(Fault::usage, fmt::format("\"{}\" is not a name that a service can have", name),
                "small letters and digits, hyphens between them, a letter first, 30 characters at most: orientation");
  }
  if (const auto fault = fault_of_title(*request.title); !fault.empty())
    throw Error(Fault::usage, fmt::format("the title \"{}\": {}", *request.title, fault));
  const auto it = std::find_if(services.begin(), services.end(), [&](const Service& one) { return one.name == name; });
  (it == services.end() ? services.emplace_back(Service{.name = name}) : *it).title = *request.title;
}

void demand_known(const std::vector<Service>& services, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    const auto known = [&](const Service& service) { return service.name == name; };
    if (!is_service_name(name) || std::any_of(services.begin(), services.end(), known)) continue;
    throw Error(Fault::usage, fmt::format("the school has no service \"{}\"", name),
                fmt::format("to add it, with what letters call it: scts open-service {} --title \"…\"", name));
  }
}

}  // namespace

ServiceReport open_services(const Run& run, const ServiceRequest& request) {
  auto write = run.write();
  const auto batch = run.begin(write);
  const bool joined = store::school(write).joined_on.has_value();
  if (request.services.empty()) {
    if (request.eligible || request.mandatory)
      throw Error(Fault::usage, "which service does the académie's decision concern?",
                  "scts open-service SERVICE --mandatory");
    if (request.title)
      throw Error(Fault::usage, "which service has this title?", "scts open-service NAME --title \"…\"");
    if (joined) return {};
    store::set_joined(write, run.now().today);
    store::Journal(write, batch).school("joined", "");
    run.commit(write, batch);
    return {true, {}, {}};
  }
  auto services = store::services(write);
  if (request.title) add_titled(services, request);
  demand_known(services, request.services);
  if (request.eligible || request.mandatory) {
    return change_services(run, write, batch, std::move(services), request.services, "service-decided",
                           [&](Service& service) { decide(service, request); });
  }
  if (!joined) {
    throw Error(Fault::refused, "the school has not declared that it uses the télé-services",
                "declare it first: scts open-service");
  }
  return change_services(run, write, batch, std::move(services), request.services, "service-opened",
                         [&](Service& service) {
                           const auto now = held(service, request.laid_down);
                           if (!now.eligible) refuse_ineligible(now, request.laid_down);
                           service.eligible = true;
                           service.open = true;
                         });
}

ServiceReport close_services(const Run& run, const std::vector<std::string>& services, const LaidDown& laid_down) {
  auto write = run.write();
  const auto batch = run.begin(write);
  return change_services(run, write, batch, store::services(write), services, "service-closed", [&](Service& service) {
    const auto now = held(service, laid_down);
    if (now.open && now.mandatory) {
      throw Error(Fault::refused, fmt::format("{} is mandatory in the académie: it cannot be closed", service.name),
                  by_rector(now, laid_down));
    }
    service.open = false;
  });
}

}  // namespace scts::ops
