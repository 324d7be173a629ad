#include "cli/show/check.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/commands.hpp"
#include "cli/show/services.hpp"
#include "cli/show/unknown.hpp"
#include "scts/error.hpp"

namespace scts::cli {

namespace {

using What = ops::Finding::What;

/// What a finding is called in JSON, what it means, and what to do about it.
struct Words {
  const char* name;
  std::string detail;
  std::string remedy;
};

constexpr const char* kRestore = "restore the store from a backup: scts help restore";
constexpr const char* kRepair = "scts check --repair, or the next command that changes something";
constexpr const char* kMend = "scts check --repair";

const char* name(ops::Severity severity) {
  switch (severity) {
    case ops::Severity::info:
      return "info";
    case ops::Severity::warning:
      return "warning";
    case ops::Severity::error:
      break;
  }
  return "error";
}

/// "student 101 and guardian 201"
std::string whose(const std::vector<Owner>& owners) {
  std::string text;
  for (const auto& owner : owners) {
    text += fmt::format("{}student {}", text.empty() ? "" : ", ", owner.student.value());
    if (owner.guardian) text += fmt::format(" and guardian {}", owner.guardian->value());
  }
  return text;
}

/// The command and the options that name the first of them.
std::string for_owner(const std::vector<Owner>& owners, const char* car, const char* cae) {
  if (owners.empty()) return "";
  const auto& owner = owners.front();
  return owner.guardian
             ? fmt::format("{} --student {} --guardian {}", car, owner.student.value(), owner.guardian->value())
             : fmt::format("{} --student {}", cae, owner.student.value());
}

std::string again(const std::vector<Owner>& owners) {
  return for_owner(owners, "scts notify --again --by email,paper", "scts notify --cae --again --by email,paper");
}

std::string new_code(const ops::Finding& finding) {
  if (!finding.valid_code) return kRestore;
  return fmt::format("{}; or make another one: {}", kRestore,
                     for_owner(finding.owners, "scts generate-car --renew", "scts generate-cae --renew"));
}

/// What an error said, less the path that the line begins with.
std::string without_path(const ops::Finding& finding) {
  const auto path = finding.path.native() + ": ";
  return finding.said.starts_with(path) ? finding.said.substr(path.size()) : finding.said;
}

Words words(const ops::Finding& f) {
  const auto batch = f.batch ? f.batch->value() : 0;
  switch (f.what) {
    case What::store_damaged:
      return {"store-damaged", f.said, kRestore};
    case What::schema_altered:
      return {"schema-altered", fmt::format("the {} is missing or was altered", f.said), kRestore};
    case What::journal_cut:
      return {"journal-cut", fmt::format("{} missing from the journal, which is never cut", counted(f.count, "row")),
              "find out who did it: the batches before and after the gap tell"};
    case What::old_version:
      return {"old-version",
              fmt::format("{} to come: only the database, the key and the codes were checked",
                          counted(f.count, "migration")),
              "the next command that opens it brings it up to date"};
    case What::setting_invalid:
      return {"setting-invalid", f.said, "scts config set"};
    case What::service_owed:
      return {"service-owed", fmt::format("the service {} is mandatory, and closed", f.service->name),
              "scts open-service " + opening(*f.service)};
    case What::service_barred:
      return {"service-barred",
              fmt::format("the service {} is open, and the school is not eligible for it", f.service->name),
              "scts close-service " + f.service->name};
    case What::key_missing:
      return {"key-missing", "there is no key file: no code was checked",
              "bring it back from where its copy is kept; a copy of the store is checked with --key FILE"};
    case What::key_unusable:
      return {"key-unusable", without_path(f), f.hint};
    case What::key_of_another_store:
      return {"key-of-another-store", "this key is another store's: no code was checked",
              "bring back the store's own from where its copy is kept"};
    case What::code_altered:
      return {"code-altered",
              fmt::format("code {} ({}) was altered: it cannot be decrypted", f.code->value(), whose(f.owners)),
              new_code(f)};
    case What::code_hash_altered:
      return {"code-hash-altered",
              fmt::format("code {} ({}): its keyed hash was altered, nobody can be found by it", f.code->value(),
                          whose(f.owners)),
              new_code(f)};
    case What::several_valid_codes:
      return {"several-valid-codes", fmt::format("{}: more than one valid code", whose(f.owners)),
              for_owner(f.owners, "scts invalidate --reason request", "scts invalidate --cae --reason request")};
    case What::notified_without_trace:
      return {"notified-without-trace",
              fmt::format("{}: the code counts as notified, but no letter or message is known", whose(f.owners)),
              again(f.owners)};
    case What::batch_unfinished:
      if (f.said.empty()) return {"batch-unfinished", fmt::format("batch {} was interrupted", batch), kRepair};
      return {"batch-unfinished", fmt::format("batch {} cannot be ended yet: {}", batch, f.said), kRepair};
    case What::staging_left:
      return {"staging-left", fmt::format("what batch {} was making, and nobody saw; it holds codes", batch), kMend};
    case What::open_to_everybody:
      return {"open-to-everybody", "everybody on this machine can reach it", kMend};
    case What::belongs_to_another:
      return {"belongs-to-another", fmt::format("belongs to {}, the store to another", f.said),
              fmt::format("see what it is, then as root: chown -hR {} {}", f.hint, f.path.native())};
    case What::open_to_a_group:
      return {"open-to-a-group", "a group can reach it that cannot do so with the store",
              "scts check --repair; or trust the group with the store: scts help, OWNERS"};
    case What::file_never_placed:
      return {"file-never-placed",
              fmt::format("lost when batch {} was interrupted, with {} that count as notified", batch,
                          counted(f.count, "code")),
              fmt::format("tell them again: scts history --batch {}", batch)};
    case What::unreadable:
      return {"unreadable", without_path(f), "run the check as the store's owner; if that was done, see who made it"};
    case What::message_lost:
      return {"message-lost", fmt::format("the message of batch {} is gone, and was not sent", batch), again(f.owners)};
    case What::message_altered:
      return {"message-altered", fmt::format("not the message that batch {} made: it will not be sent", batch),
              "tell its reader again: scts notify --again"};
    case What::spool_gone:
      return {"spool-gone", fmt::format("the spool is gone, with {} to be sent", counted(f.count, "message")),
              "bring it back (a disk that is not mounted?)"};
    case What::letters_altered:
      return {"letters-altered", fmt::format("not the file that batch {} made", batch),
              fmt::format("hand nothing of it out; move it away and make it again: scts notify --reprint {}", batch)};
    case What::unknown_batch:
      return {"unknown-batch", unknown_batch(*f.unknown), "who was told by it may be told twice: scts help restore"};
    case What::accepted_batch:
      return {"unknown-batch-accepted", unknown_batch(*f.unknown), ""};
    case What::letters_gone:
      break;
  }
  return {"letters-gone", fmt::format("{} of letters taken away", counted(f.count, "file")), ""};
}

}  // namespace

FindingList::FindingList(const Session& session, std::filesystem::path store)
    : session_(session),
      store_(std::move(store)),
      list_(session, {{"what"}, {"severity"}, {"path"}, {"detail"}, {"remedy"}, {"repaired"}},
            {{{"schema", "scts.check/1"}, {"store", store_.native()}}, "findings"}) {}

void FindingList::add(const ops::Finding& finding) {
  const auto severity = ops::severity(finding.what);
  if (finding.repaired) {
    ++repaired_;
  } else if (severity != ops::Severity::info) {
    ++wrong_;
    if (ops::mendable(finding.what)) ++mendable_;
  }
  const auto said = words(finding);
  if (session_.format() == Format::json) {
    const bool remedy = !said.remedy.empty() && !finding.repaired;
    return list_.row({said.name, name(severity), finding.path.empty() ? Cell() : Cell(finding.path.native()),
                      said.detail, remedy ? Cell(said.remedy) : Cell(), finding.repaired});
  }
  auto text = fmt::format("{:<8} ", finding.repaired ? "mended" : name(severity));
  if (!finding.path.empty()) text += finding.path.native() + ": ";
  text += said.detail;
  if (!finding.repaired && !said.remedy.empty()) text += "; " + said.remedy;
  if (severity == ops::Severity::info) return session_.say(text);
  session_.print(text + '\n');
}

int FindingList::finish(const ops::CheckReport& report) {
  if (session_.format() == Format::json) {
    list_.finish({{"codes", report.codes}, {"files", report.files}, {"wrong", wrong_}, {"repaired", repaired_}});
  } else {
    session_.say(fmt::format("{}: {} and {} checked{}.", store_.native(), counted(report.codes, "code"),
                             counted(report.files, "file"),
                             wrong_ > 0      ? ""
                             : repaired_ > 0 ? ", all is well again"
                                             : ", all is well"));
  }
  if (wrong_ == 0) return kDone;
  // Both in one mail: the findings come before their sum.
  if (std::fflush(stdout) != 0) throw Error(Fault::failed, fmt::format("standard output: {}", std::strerror(errno)));
  const auto what = fmt::format("{} wrong with {}", wrong_ == 1 ? "1 thing is" : fmt::format("{} things are", wrong_),
                                store_.native());
  if (repaired_ > 0) {
    session_.warn(fmt::format("{} still", what));
    return kPartly;
  }
  throw Error(Fault::failed, what,
              mendable_ > 0 ? fmt::format("'scts check --repair' mends {} of {}", mendable_, wrong_) : "");
}

}  // namespace scts::cli
