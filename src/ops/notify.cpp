#include "scts/ops/notify.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "ops/delivery.hpp"
#include "ops/letterhead.hpp"
#include "scts/deliver/staging.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes.hpp"
#include "scts/rules/notices.hpp"
#include "scts/store/notices.hpp"
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

Paper paper_of(const NotifyRequest& request) {
  if (request.kind == CodeKind::car) return Paper::letters;
  return request.slips ? Paper::student_slips : Paper::student_letters;
}

/// How the names of the files begin.
std::string prefix_of(Paper paper) {
  switch (paper) {
    case Paper::letters:
      return "car";
    case Paper::student_letters:
      return "cae";
    case Paper::student_slips:
      return "cae-slips";
  }
  return {};
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
    report_.paper = paper_of(request);
  }

  void candidate(const store::Candidate& candidate) {
    if (candidate.code.notified_on && !request_.again) {
      ++report_.already_notified;
      return;
    }
    const auto notice = plan_notice(candidate);
    if (!notice.channel) {
      report_.unreachable.push_back({candidate.owner(), *notice.problem, !candidate.known_unreachable});
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
    }
    if (report_.emails > 0) {
      report_.spool = request_.spool;
      place(Channel::email, request_.spool);
    }
    return std::move(report_);
  }

  [[nodiscard]] const std::vector<store::Place>& places() const { return places_; }

 private:
  [[nodiscard]] rules::NoticePlan plan_notice(const store::Candidate& candidate) {
    const bool can_print = printable(candidate);
    return candidate.guardian ? rules::plan_notice(*candidate.guardian, request_.channels, can_print)
                              : rules::plan_notice(candidate.student, request_.channels, can_print);
  }

  [[nodiscard]] bool printable(const store::Candidate& candidate) {
    if (!printer_) return true;
    const auto address = address_of(candidate);
    return address.problem || printer_->can_print({candidate.student, candidate.guardian, Code(0)}, address.lines);
  }

  void letter(const store::Candidate& candidate) {
    if (!file_ || division_ != candidate.student.division || in_file_ == kLettersInFile) {
      close_file();
      division_ = candidate.student.division;
      const auto name = free_name(file_part(division_.text()), ".pdf");
      file_ = plan_.file(Channel::paper, name, 0);
      report_.files.push_back({request_.output / name, 0});
    }
    const int page = in_file_++ / notices_on_page(report_.paper) + 1;
    plan_.notice(candidate.code.id, Channel::paper, *file_, page);
  }

  void close_file() {
    if (!file_) return;
    plan_.set_notices(*file_, in_file_);
    report_.files.back().count = in_file_;
    file_.reset();
    in_file_ = 0;
  }

  void place(Channel channel, const fs::path& destination) {
    places_.push_back(
        {channel, destination, destination / fmt::format("scts-staging-{}-{}", store_id_, batch_.value())});
    plan_.place(places_.back());
  }

  /// A name that no file of the batch and none at the destination has.
  std::string free_name(const std::string& what, const char* ending) {
    for (int n = 1;; ++n) {
      const auto name = fmt::format("{}-{}-{:06}-{}{}{}", prefix_of(report_.paper), uai_, batch_.value(), what,
                                    n == 1 ? "" : fmt::format("_{}", n), ending);
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
  std::set<std::string> names_;
  std::optional<FileId> file_;
  DivisionCode division_;
  int in_file_ = 0;  ///< letters or slips
};

bool wants(const NotifyRequest& request, Channel channel) {
  return std::find(request.channels.begin(), request.channels.end(), channel) != request.channels.end();
}

}  // namespace

NotifyReport notify(const Run& run, const secret::Keyring& keyring, const NotifyRequest& request) {
  if (request.again && !request.selection.individual()) {
    throw Error(Fault::usage, "--again tells a code once more: it needs named individuals",
                "name them with --student, --guardian or --pairs");
  }
  demand_about(request.kind, request.selection);
  Letterhead head;
  std::unique_ptr<deliver::Printer> printer;
  std::vector<store::Place> places;
  NotifyReport report;
  BatchId batch(0);
  {
    // T1. Whoever confirms does so while the plan stands and nothing is written.
    store::Write write(run.store(), run.lock());
    head = letterhead(write, request.channels);
    if (wants(request, Channel::paper)) printer = deliver::open_printer(head, paper_of(request));
    const store::Chosen chosen(write, request.selection,
                               request.again ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
    batch = run.begin(write);
    Planner planner(write, batch, request, run.now(), printer.get());
    store::for_each_candidate(write, request.kind, chosen, run.now().today,
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
                                    [](const auto& owner) { return owner.first_time; });
      if (news) write.commit();
      return report;
    }
    if (report.letters > 0) deliver::make_directory(request.output);
    if (report.emails > 0) deliver::make_maildir(request.spool);
    write.commit();
  }
  report.batch = batch;
  const auto total = report.emails + report.letters;
  const Workshop workshop{keyring, head, printer.get(), fmt::format("Codes d'activation, {}", head.school_name)};
  deliver_batch(run, batch, places, workshop, [&](int done) {
    if (request.progress) request.progress(done, total);
  });
  return report;
}

}  // namespace scts::ops
