#include "ops/telling/notice_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ops/telling/delivery.hpp"
#include "scts/rules/address_block.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/printing.hpp"
#include "scts/store/telling/returns.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

/// What printers' and readers' programs still open at once, and what memory is planned for.
constexpr int kLettersInFile = 2000;

std::string full_name(const auto& person) {
  return person.surname() + ' ' + person.first_name;
}

/// The mailbox, or what the envelope's window shows below the name; nothing of what is handed out in class.
std::string address_of(const store::Candidate& candidate, Channel channel, Handing handing) {
  if (channel == Channel::email) return candidate.guardian ? candidate.guardian->email : candidate.student.email;
  if (!candidate.guardian && handing == Handing::in_class) return {};
  const auto lines = rules::address_block(candidate.student, candidate.guardian, handing).lines;
  return fmt::format("{}", fmt::join(lines.begin() + 1, lines.end(), ", "));
}

}  // namespace

Paper paper_of(const NotifyRequest& request) {
  if (request.kind == CodeKind::car) return request.per == Per::guardian ? Paper::family_letters : Paper::letters;
  return request.slips ? Paper::student_slips : Paper::student_letters;
}

std::vector<WordingKind> worded_by(const NotifyRequest& request) {
  std::vector<WordingKind> kinds;
  for (const auto channel : request.channels) {
    if (request.kind == CodeKind::car) {
      kinds.push_back(channel == Channel::email ? WordingKind::car_message : WordingKind::car_letter);
    } else if (channel == Channel::email) {
      kinds.push_back(WordingKind::cae_message);
    } else {
      kinds.push_back(request.slips ? WordingKind::cae_slip : WordingKind::cae_letter);
    }
  }
  return kinds;
}

NoticePlanner::NoticePlanner(store::Write& write, BatchId batch, const NotifyRequest& request, const Now& now,
                             deliver::Printer* printer, Deeds& deeds)
    : write_(write),
      plan_(write, batch),
      batch_(batch),
      request_(request),
      now_(now),
      printer_(printer),
      deeds_(deeds),
      store_id_(store::school(write).store_id),
      being_told_(store::being_told(write)),
      names_(paper_of(request), store::school(write).uai, batch, request.output) {
  report_.paper = paper_of(request);
  if (!request.retry_returned) failed_ = store::failed_channels(write);
}

void NoticePlanner::candidate(store::Candidate candidate) {
  if (being_told_.contains(candidate.code.id)) return static_cast<void>(++report_.being_told);
  if (!is_turn_of(candidate.code)) return;
  candidate.own = candidate.guardian && rules::own_guardian(candidate.student, *candidate.guardian, now_.today);
  const auto notice = plan_notice(candidate);
  enter(candidate, notice);
  if (!notice.channel) {
    report_.unreachable.push_back({candidate.owner(), full_name(candidate.student),
                                   candidate.guardian ? full_name(*candidate.guardian) : std::string(), *notice.problem,
                                   !candidate.known_unreachable});
    plan_.unreachable(candidate.code.id, *notice.problem);
  } else {
    if (!goes_with_gathered(candidate, *notice.channel)) tell_gathered();
    channel_ = *notice.channel;
    gathered_.push_back(std::move(candidate));
  }
}

NotifyReport NoticePlanner::finish() {
  tell_gathered();
  close_file();
  if (report_.letters + report_.emails > 0) plan_.count_parts();
  if (report_.letters > 0) {
    report_.manifest = request_.output / names_.manifest();
    static_cast<void>(plan_.file(Channel::paper, report_.manifest.filename().native(), 0));
    report_.summary = request_.output / names_.summary();
    static_cast<void>(plan_.file(Channel::paper, report_.summary.filename().native(), 0));
    place(Channel::paper, request_.output);
  }
  if (report_.emails > 0) {
    report_.spool = request_.spool;
    place(Channel::email, request_.spool);
  }
  return std::move(report_);
}

bool NoticePlanner::is_turn_of(const store::CodeRow& code) {
  switch (
      rules::plan_turn(code.notified_on, code.used_on.has_value(), now_.today, {request_.again, request_.unused_for})) {
    case rules::Turn::tell:
      return true;
    case rules::Turn::told_before:
      ++report_.already_notified;
      break;
    case rules::Turn::told_lately:
      ++report_.told_lately;
      break;
    case rules::Turn::never_told:
      ++report_.never_told;
      break;
    case rules::Turn::used:
      ++report_.used;
      break;
  }
  return false;
}

std::vector<Channel> NoticePlanner::failed(CodeId code) const {
  std::vector<Channel> channels;
  const auto [from, to] = failed_.equal_range(code);
  std::for_each(from, to, [&](const auto& entry) { channels.push_back(entry.second); });
  return channels;
}

rules::NoticePlan NoticePlanner::plan_notice(const store::Candidate& candidate) {
  const bool can_print = printable(candidate);
  const auto came_back = failed(candidate.code.id);
  return candidate.guardian
             ? rules::plan_notice(*candidate.guardian, request_.channels, can_print, came_back)
             : rules::plan_notice(candidate.student, request_.channels, can_print, request_.handing, came_back);
}

bool NoticePlanner::printable(const store::Candidate& candidate) {
  if (!printer_) return true;
  const auto address = rules::address_block(candidate.student, candidate.guardian, request_.handing);
  return address.problem ||
         printer_->can_print(
             {candidate.student, candidate.guardian, Code(0), {}, candidate.own, telling({&candidate, 1})},
             address.lines);
}

Telling NoticePlanner::telling(std::span<const store::Candidate> family) const {
  Telling telling;
  const bool again = std::all_of(family.begin(), family.end(), [](const auto& one) { return one.earlier.has_value(); });
  for (const auto& one : family) {
    const auto from = one.code.created_on.next();
    if (from > now_.today) telling.usable_from = std::max(from, telling.usable_from.value_or(from));
    if (!again || (telling.told_before && *telling.told_before > one.earlier->told_on)) continue;
    telling.told_before = one.earlier->told_on;
    telling.came_back = one.earlier->came_back;
  }
  return telling;
}

void NoticePlanner::enter(const store::Candidate& candidate, const rules::NoticePlan& notice) {
  if (notice.channel) {
    deeds_.add({candidate.owner(),
                candidate.code.notified_on ? Deed::remind : Deed::notify,
                {},
                notice.channel,
                deeds_.listed() ? address_of(candidate, *notice.channel, request_.handing) : std::string()},
               candidate.code.id);
  } else {
    deeds_.add({candidate.owner(), Deed::unreachable, name(*notice.problem)}, candidate.code.id);
  }
}

bool NoticePlanner::goes_with_gathered(const store::Candidate& candidate, Channel channel) const {
  return request_.per == Per::guardian && !gathered_.empty() && channel == channel_ && candidate.guardian &&
         candidate.guardian->id == gathered_.front().guardian->id;
}

void NoticePlanner::tell_gathered() {
  for (std::span<const store::Candidate> rest(gathered_); !rest.empty();) {
    const auto part = rest.first(channel_ == Channel::paper ? fit_on_page(rest) : rest.size());
    if (channel_ == Channel::paper) {
      letter(part, gathered_.front().student.division);
    } else {
      message(part);
    }
    rest = rest.subspan(part.size());
  }
  gathered_.clear();
}

std::size_t NoticePlanner::fit_on_page(std::span<const store::Candidate> family) {
  const auto& first = family.front();
  Notice notice{first.student, first.guardian, Code(0), {}, first.own, telling(family)};
  for (const auto& candidate : family.subspan(1)) notice.others.push_back({candidate.student, Code(0)});
  const auto address = rules::address_block(first.student, first.guardian).lines;
  while (!notice.others.empty() && !printer_->can_print(notice, address)) {
    notice.others.pop_back();
    notice.telling = telling(family.first(1 + notice.others.size()));
  }
  return 1 + notice.others.size();
}

void NoticePlanner::message(std::span<const store::Candidate> family) {
  report_.emails += static_cast<std::int64_t>(family.size());
  const auto name = deliver::message_name(now_.instant, batch_, ++report_.messages, store_id_);
  const auto file = plan_.file(Channel::email, name, 1);
  const auto says = telling(family);
  for (const auto& candidate : family) plan_.message(candidate, says, file);
}

void NoticePlanner::letter(std::span<const store::Candidate> family, const DivisionCode& division) {
  report_.letters += static_cast<std::int64_t>(family.size());
  ++report_.sheets;
  const bool by_division = request_.order == LetterOrder::division;
  if (!file_ || (by_division && division_ != division) || in_file_ == kLettersInFile) {
    close_file();
    division_ = division;
    const auto name = by_division ? names_.letters(division_) : names_.letters_by_postcode();
    file_ = plan_.file(Channel::paper, name, 0);
    report_.files.push_back({request_.output / name, 0});
  }
  const int page = page_of(in_file_++, report_.paper, request_.duplex, printer_->pages());
  const auto says = telling(family);
  auto address = rules::address_block(family.front().student, family.front().guardian, request_.handing).lines;
  for (const auto& candidate : family) {
    plan_.letter(candidate, says, *file_, page, address);
    address.clear();  // a family's letter has it once
  }
}

void NoticePlanner::close_file() {
  if (!file_) return;
  plan_.set_notices(*file_, in_file_);
  report_.files.back().count = in_file_;
  file_.reset();
  in_file_ = 0;
}

void NoticePlanner::place(Channel channel, const fs::path& destination) {
  places_.push_back({channel, destination, staging_directory(write_, destination, batch_)});
  plan_.place(places_.back());
}

}  // namespace scts::ops
