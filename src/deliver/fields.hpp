#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace scts::deliver {

/// What stands for each {field}. Without a value it is empty, and the lines that need it are left out.
class Fields {
 public:
  void set(std::string_view name, std::string value);
  void set(std::string_view name, std::vector<std::string> values);
  [[nodiscard]] const std::vector<std::string>* find(std::string_view name) const;
  /// Lines that are filled with them say where they may be broken, see line_breaks.hpp; since edition 3 they do.
  void mark_breaks(bool mark) { marks_breaks_ = mark; }
  [[nodiscard]] bool marks_breaks() const { return marks_breaks_; }

 private:
  bool marks_breaks_ = false;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace scts::deliver
