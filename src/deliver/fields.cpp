#include "deliver/fields.hpp"

namespace scts::deliver {

void Fields::set(std::string_view name, std::string value) {
  std::vector<std::string> values;
  if (!value.empty()) values.push_back(std::move(value));
  set(name, std::move(values));
}

void Fields::set(std::string_view name, std::vector<std::string> values) {
  values_.insert_or_assign(std::string(name), std::move(values));
}

const std::vector<std::string>* Fields::find(std::string_view name) const {
  const auto it = values_.find(name);
  return it == values_.end() ? nullptr : &it->second;
}

}  // namespace scts::deliver
