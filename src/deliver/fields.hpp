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
  /// How the letter is set, see kEdition. Since 3 its lines say where they may be broken (line_breaks.hpp).
  void set_edition(int edition) { edition_ = edition; }
  [[nodiscard]] int edition() const { return edition_; }

 private:
  int edition_ = 0;  ///< no letter
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace scts::deliver
