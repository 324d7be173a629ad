#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/telling/wording.hpp"

/// How the texts of letters and messages are shown, and what is wrong with them.
namespace scts::cli {

void show(const Session& session, const std::vector<ops::WordingEntry>& entries);
/// The text as it stands, to be edited.
void show(const Session& session, const WordingText& wording);
void show(const Session& session, const ops::Run& run, const ops::WordingReport& report);

/// Shows what is wrong with texts, text by text.
class FaultList {
 public:
  explicit FaultList(const Session& session);
  /// `file` names the text.
  void add(const std::string& file, const std::vector<WordingFault>& faults);
  /// Sections that a text could have and has not: no fault.
  void warn(const std::string& file, WordingKind kind, const std::vector<std::string>& sections) const;
  /// How many there are.
  [[nodiscard]] std::int64_t finish();

 private:
  const Session& session_;
  List list_;
  std::int64_t texts_ = 0;
};

}  // namespace scts::cli
