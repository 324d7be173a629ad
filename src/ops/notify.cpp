#include "scts/ops/notify.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ops/delivery.hpp"
#include "ops/letterhead.hpp"
#include "scts/deliver/staging.hpp"
#include "scts/error.hpp"
#include "scts/rules/address_block.hpp"
#include "scts/rules/notices.hpp"
#include "scts/store/notices.hpp"
#include "scts/store/returns.hpp"
#include "scts/store/school.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

/// What printers' and readers' programs still open at once, and what memory is planned for.
constexpr int kLettersInFile = 2000;

/// Division codes hold blanks and signs; file names do not.
std::string file_part(const std::string& division) {
  std::string part;
  for (const char c : division) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    part += plain ? c : '-';
  }
  return part.empty() ? "sans-division" : part;
}

/// Decides who is told by what, and into which file each letter goes.
class Planner {
 public:
  Planner(store::Write& write, BatchId batch, const NotifyRequest& request, const Now& now, deliver::Printer* printer)
      : plan_(write, batch),
        batch_(batch),
        request_(request),
        now_(now),
        printer_(printer),
        store_id_(store::school(write).store_id.substr(0, 8)),
        uai_(store::school(write).uai.text()) {
    if (!request.retry_returned) failed_ = store::failed_channels(write);
  }

  void candidate(const store::Candidate& candidate) {
    if (!is_turn_of(candidate.code)) return;
    const Bond bond{candidate.student.id, candidate.guardian.id};
    const auto notice =
        rules::plan_notice(candidate.guardian, request_.channels, printable(candidate), failed(candidate.code.id));
    if (!notice.channel) {
      report_.unreachable.push_back({bond, *notice.problem, !candidate.known_unreachable});
      plan_.unreachable(candidate.code.id, *notice.problem);
    } else if (*notice.channel == Channel::email) {
      const auto name = fmt::format("{}.B{}P{}.{}", now_.instant.time_since_epoch().count(), batch_.value(),
                                    ++report_.emails, store_id_);
      plan_.notice(candidate.code.id, Channel::email, plan_.file(Channel::email, name, 1), 1);
    } else {
      ++report_.letters;
      letter(candidate);
    }
  }

  /// Writes down where the batch goes; its report so far.
  NotifyReport finish() {
    close_file();
    if (report_.letters > 0) {
      report_.manifest = request_.output / free_name("pages", ".csv");
      static_cast<void>(plan_.file(Channel::paper, report_.manifest.filename().native(), 0));
      place(Channel::paper, request_.output);
      plan_.characters(printer_->characters());
    }
    if (report_.emails > 0) {
      report_.spool = request_.spool;
      place(Channel::email, request_.spool);
    }
    return std::move(report_);
  }

  [[nodiscard]] const std::vector<store::Place>& places() const { return places_; }

 private:
  [[nodiscard]] bool is_turn_of(const store::CodeRow& code) {
    switch (rules::plan_turn(code.notified_on, code.used_on.has_value(), now_.today,
                             {request_.again, request_.unused_for})) {
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

  [[nodiscard]] std::vector<Channel> failed(CodeId code) const {
    std::vector<Channel> channels;
    const auto [from, to] = failed_.equal_range(code);
    std::for_each(from, to, [&](const auto& entry) { channels.push_back(entry.second); });
    return channels;
  }

  [[nodiscard]] bool printable(const store::Candidate& candidate) {
    if (!printer_) return true;
    const auto address = rules::address_block(candidate.guardian);
    return address.problem || printer_->can_print({candidate.student, candidate.guardian, Code(0)}, address.lines);
  }

  void letter(const store::Candidate& candidate) {
    if (!file_ || division_ != candidate.student.division || pages_ == kLettersInFile) {
      close_file();
      division_ = candidate.student.division;
      const auto name = free_name(file_part(division_.text()), ".pdf");
      file_ = plan_.file(Channel::paper, name, 0);
      report_.files.push_back({request_.output / name, 0});
    }
    plan_.notice(candidate.code.id, Channel::paper, *file_, ++pages_);
  }

  void close_file() {
    if (!file_) return;
    plan_.set_notices(*file_, pages_);
    report_.files.back().count = pages_;
    file_.reset();
    pages_ = 0;
  }

  void place(Channel channel, const fs::path& destination) {
    places_.push_back(
        {channel, destination, destination / fmt::format("scts-staging-{}-{}", store_id_, batch_.value())});
    plan_.place(places_.back());
  }

  /// A name that no file of the batch and none at the destination has.
  std::string free_name(const std::string& what, const char* ending) {
    for (int n = 1;; ++n) {
      const auto name =
          fmt::format("car-{}-{:06}-{}{}{}", uai_, batch_.value(), what, n == 1 ? "" : fmt::format("_{}", n), ending);
      if (!fs::exists(request_.output / name) && names_.insert(name).second) return name;
    }
  }

  store::Plan plan_;
  BatchId batch_;
  const NotifyRequest& request_;
  const Now& now_;
  deliver::Printer* printer_;
  std::string store_id_;
  std::string uai_;
  NotifyReport report_;
  std::vector<store::Place> places_;
  std::multimap<CodeId, Channel> failed_;  ///< what came back, and need not be tried again
  std::set<std::string> names_;
  std::optional<FileId> file_;
  DivisionCode division_;
  int pages_ = 0;
};

bool wants(const NotifyRequest& request, Channel channel) {
  return std::find(request.channels.begin(), request.channels.end(), channel) != request.channels.end();
}

}  // namespace

NotifyReport notify(const Run& run, const secret::Keyring& keyring, const NotifyRequest& request) {
  if (request.again && !request.unused_for && !request.selection.individual()) {
    throw Error(
        Fault::usage, "--again tells a code once more: it needs named individuals",
        "name them with --student, --guardian or --pairs; a reminder in bulk: --again --unused --older-than DAYS");
  }
  Letterhead head;
  std::unique_ptr<deliver::Printer> printer;
  std::vector<store::Place> places;
  NotifyReport report;
  BatchId batch(0);
  {
    // T1. Whoever confirms does so while the plan stands and nothing is written.
    store::Write write(run.store(), run.lock());
    head = letterhead(write, request.channels);
    if (wants(request, Channel::paper)) printer = deliver::open_printer(head);
    const store::Chosen chosen(
        write, request.selection,
        request.again && !request.unused_for ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
    batch = run.begin(write);
    Planner planner(write, batch, request, run.now(), printer.get());
    store::for_each_candidate(write, chosen, run.now().today,
                              [&](const store::Candidate& candidate) { planner.candidate(candidate); });
    report = planner.finish();
    places = planner.places();
    const bool somebody = report.emails + report.letters > 0;
    if (run.dry_run()) return report;
    if (somebody && request.confirm && !request.confirm({report.emails, report.letters})) {
      throw Error(Fault::failed, "cancelled: nobody was notified");
    }
    if (!somebody) {
      const bool news = std::any_of(report.unreachable.begin(), report.unreachable.end(),
                                    [](const auto& couple) { return couple.first_time; });
      if (news) write.commit();
      return report;
    }
    if (report.letters > 0) deliver::make_directory(request.output);
    if (report.emails > 0) deliver::make_maildir(request.spool);
    write.commit();
  }
  report.batch = batch;
  const auto total = report.emails + report.letters;
  const Workshop workshop{keyring, head, printer.get(), title_of(head)};
  deliver_batch(run, batch, places, workshop, [&](int done) {
    if (request.progress) request.progress(done, total);
  });
  return report;
}

}  // namespace scts::ops
