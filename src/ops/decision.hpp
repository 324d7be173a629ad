#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "scts/ops/run.hpp"
#include "scts/secret/digest.hpp"

/// Whether a run does what it has planned.
namespace scts::ops {

/// The plan of a run, told part by part, and what has to be asked before it is done.
class Decision {
 public:
  /// `cancelled`: what did not happen if the answer is no.
  Decision(const Run& run, std::string_view cancelled) : run_(run), cancelled_(cancelled) {}

  /// Two plans with other parts, or in another order, are two.
  void plan(std::string_view part);
  /// The caller may want nothing to be asked: then `confirm` is empty.
  template <class What>
  void ask(const std::function<bool(What)>& confirm, const std::remove_cvref_t<What>& what) {
    if (confirm) questions_.push_back([confirm, what] { return confirm(what); });
  }
  /// The plan is done: false in a rehearsal, whose questions are still to be answered. Throws Error(busy) if another
  /// plan was agreed to.
  [[nodiscard]] bool taken();

 private:
  const Run& run_;
  std::string cancelled_;
  secret::Digest digest_;
  std::vector<std::function<bool()>> questions_;
};

}  // namespace scts::ops
