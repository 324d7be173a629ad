#include "scts/ops/school/settings.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/files/time_zone.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

const SettingKind& known(const std::string& name) {
  if (const auto* kind = find_setting(name)) return *kind;
  throw Error(Fault::usage, fmt::format("no setting \"{}\"", name), "'scts config list' shows them all");
}

}  // namespace

std::string fault_of_setting(const SettingKind& kind, const std::string& value) {
  auto fault = fault_of(kind, value);
  const bool zone = kind.form == SettingKind::Form::time_zone && !value.empty();
  return fault.empty() && zone && !files::knows_zone(value) ? "this machine knows no such time zone" : fault;
}

Setting get_setting(const store::Read& read, const std::string& name) {
  const auto& kind = known(name);
  const auto value = store::setting(read, name).value_or("");
  return {name, value.empty() ? std::string(kind.fallback) : value, !value.empty()};
}

std::vector<Setting> list_settings(const store::Read& read) {
  std::vector<Setting> all;
  all.reserve(kSettings.size());
  for (const auto& kind : kSettings) all.push_back(get_setting(read, std::string(kind.name)));
  return all;
}

bool set_setting(const Run& run, const std::string& name, const std::string& value) {
  const auto& kind = known(name);
  if (const auto fault = fault_of_setting(kind, value); !fault.empty()) {
    throw Error(Fault::usage, fmt::format("{}: \"{}\": {}", name, value, fault));
  }
  auto write = run.write();
  if (store::setting(write, name).value_or("") == value) return false;
  const auto batch = run.begin(write);
  store::set_setting(write, name, value);
  store::Journal(write, batch).school("setting-changed", name);
  run.commit(write, batch);
  return true;
}

}  // namespace scts::ops
