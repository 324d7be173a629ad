#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// The divisions and MEFs that the store has, and how the school writes them.
class KnownStructures {
 public:
  explicit KnownStructures(const Read& read);

  /// The school's own spelling ("3a" is 3 A; a MEF also by its label); as it is told, if the structures were never
  /// imported; nothing if the school has none such.
  [[nodiscard]] std::optional<DivisionCode> find(const DivisionCode& told) const;
  [[nodiscard]] std::optional<MefCode> find(const MefCode& told) const;

 private:
  struct Codes {
    std::set<std::string> exact;
    std::map<std::string, std::set<std::string>> alike;  ///< by match_key()
    bool complete = false;

    [[nodiscard]] std::optional<std::string> find(const std::string& told) const;
  };
  static Codes codes(const Read& read, const char* known, const char* imported);

  Codes divisions_;
  Codes mefs_;
};

}  // namespace scts::store
