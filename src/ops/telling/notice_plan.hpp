#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "ops/codes/deeds.hpp"
#include "scts/deliver/file_name.hpp"
#include "scts/deliver/letter.hpp"
#include "scts/ops/telling/notification.hpp"
#include "scts/rules/notices.hpp"
#include "scts/store/telling/notices.hpp"

/// Decides who is told by what, before any letter or message is made.
namespace scts::ops {

/// What is printed for a request.
[[nodiscard]] Paper paper_of(const NotifyRequest& request);

/// The kinds of text that a request may need.
[[nodiscard]] std::vector<WordingKind> worded_by(const NotifyRequest& request);

/// Decides who is told by what, and into which file each letter goes.
class NoticePlanner {
 public:
  /// `printer` is null where nothing may go on paper. The request, the printer and the deeds must outlive the
  /// planner.
  NoticePlanner(store::Write& write, BatchId batch, const NotifyRequest& request, const Now& now,
                deliver::Printer* printer, Deeds& deeds);

  void candidate(store::Candidate candidate);
  /// Writes down where the batch goes; its report so far.
  NotifyReport finish();
  [[nodiscard]] const std::vector<store::Place>& places() const { return places_; }

 private:
  [[nodiscard]] bool is_turn_of(const store::CodeRow& code);
  /// The channels by which this code came back, and need not be tried again.
  [[nodiscard]] std::vector<Channel> failed(CodeId code) const;
  [[nodiscard]] rules::NoticePlan plan_notice(const store::Candidate& candidate);
  [[nodiscard]] bool printable(const store::Candidate& candidate);
  /// What a letter or message for them says of itself.
  [[nodiscard]] Telling telling(std::span<const store::Candidate> family) const;
  void enter(const store::Candidate& candidate, const rules::NoticePlan& notice);
  /// One letter or message for all codes of a guardian, and never one for two guardians, even at the same address: a
  /// code is personal (guide, 4.3.2).
  [[nodiscard]] bool goes_with_gathered(const store::Candidate& candidate, Channel channel) const;
  void tell_gathered();
  /// How many of a family one page holds: the others get a letter of their own, none is cut.
  [[nodiscard]] std::size_t fit_on_page(std::span<const store::Candidate> family);
  void message(std::span<const store::Candidate> family);
  void letter(std::span<const store::Candidate> family, const DivisionCode& division);
  void close_file();
  void place(Channel channel, const std::filesystem::path& destination);

  store::Write& write_;
  store::Plan plan_;
  BatchId batch_;
  const NotifyRequest& request_;
  const Now& now_;
  deliver::Printer* printer_;
  Deeds& deeds_;
  std::string store_id_;
  std::set<CodeId> being_told_;
  deliver::PaperNames names_;
  NotifyReport report_;
  std::vector<store::Place> places_;
  std::multimap<CodeId, Channel> failed_;
  std::vector<store::Candidate> gathered_;  ///< of one guardian, to be told by channel_
  Channel channel_ = Channel::email;
  std::optional<FileId> file_;
  DivisionCode division_;
  int in_file_ = 0;  ///< letters or slips
};

}  // namespace scts::ops
