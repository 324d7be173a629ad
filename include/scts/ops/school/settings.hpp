#pragma once

#include <string>
#include <vector>

#include "scts/model/setting.hpp"
#include "scts/ops/run.hpp"

/// What the school has set, and what is so by default.
namespace scts::ops {

struct Setting {
  std::string name;
  std::string value;
  bool set = false;  ///< false: `value` is the default
};
/// What is wrong with a value, in its form or on this machine; empty if nothing is.
[[nodiscard]] std::string fault_of_setting(const SettingKind& kind, const std::string& value);
/// Throws Error(usage) for a name that is no setting.
[[nodiscard]] Setting get_setting(const store::Read& read, const std::string& name);
[[nodiscard]] std::vector<Setting> list_settings(const store::Read& read);
/// False if the value was so before. Throws Error(usage) for a value of the wrong form.
[[nodiscard]] bool set_setting(const Run& run, const std::string& name, const std::string& value);

}  // namespace scts::ops
