#include "scts/ops/telling/notify.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ops/codes/demand_about.hpp"
#include "ops/telling/delivery.hpp"
#include "ops/telling/demand_wordings.hpp"
#include "ops/telling/letterhead.hpp"
#include "ops/telling/notice_plan.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"
#include "scts/store/codes/access.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/notices.hpp"
#include "scts/store/telling/printing.hpp"

namespace scts::ops {

namespace {

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
  demand_about(request.kind, request.selection);
  Letterhead head;
  std::vector<store::Place> places;
  NotifyReport report;
  BatchId batch(0);
  {
    // T1.
    auto write = run.write();
    head = letterhead(write, request.channels, run.now().today);
    demand_wordings(head, worded_by(request));
    const Paper paper = paper_of(request);
    const Letterhead on_paper = deliver::spelled_out(head, wording_of(paper));
    std::unique_ptr<deliver::Printer> printer;
    if (wants(request, Channel::paper)) printer = deliver::open_printer(on_paper, paper);
    const store::Chosen chosen(
        write, request.selection, run.now().today,
        request.again && !request.unused_for ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
    const auto seen = evidence(write, {request.output, request.spool});
    count_on_behind(write, seen, run.actor(), run.now());
    batch = run.begin(write);
    Deeds deeds(run, write, request.entries, "cancelled: nobody was notified");
    NoticePlanner planner(write, batch, request, run.now(), printer.get(), deeds);
    store::for_each_candidate(write, request.kind, chosen, request.order, run.now().today, request.per,
                              [&](const store::Candidate& candidate) { planner.candidate(candidate); });
    report = planner.finish();
    report.unset = unset(head);
    report.withdrawn = store::count_withdrawals(write, request.kind, chosen, run.now().today);
    if (report.letters > 0) {
      store::record_printing(write, {batch, paper, request.order, request.duplex, run.now().today,
                                     fmt::format("Codes d'activation, {}", head.school_name), on_paper,
                                     deliver::summary_wording(paper), printer->characters()});
    }
    report.unknown = seen.open();
    places = planner.places();
    const bool somebody = report.emails + report.letters > 0;
    for (const auto& one : report.unknown) {
      deeds.plan(fmt::format("{} {} {}", one.batch.value(), one.directory.native(), one.files));
    }
    if (somebody && !report.unknown.empty()) deeds.ask(request.confirm_unknown, report.unknown);
    if (somebody) deeds.ask(request.confirm, {report.emails, report.letters, report.messages, report.sheets});
    if (!deeds.decided() || run.dry_run()) return report;
    if (!somebody) {
      const bool news = std::any_of(report.unreachable.begin(), report.unreachable.end(),
                                    [](const auto& owner) { return owner.first_time; });
      if (news) write.commit();
      return report;
    }
    accept(write, batch, report.unknown);
    prepare(write, places);
    write.commit();
  }
  report.batch = batch;
  const auto total = report.emails + report.letters;
  deliver_batch(run, batch, places, {keyring, head}, [&](int done) {
    if (request.progress) request.progress(done, total);
  });
  run.done(batch);
  return report;
}

}  // namespace scts::ops
