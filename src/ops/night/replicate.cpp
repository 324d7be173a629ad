#include "scts/ops/night/replicate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "scts/error.hpp"
#include "scts/replica/accounts.hpp"
#include "scts/replica/folding.hpp"
#include "scts/rules/attempts.hpp"
#include "scts/rules/publication.hpp"
#include "scts/store/codes/code_uses.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/codes/lookup.hpp"
#include "scts/store/night/changes.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

/// Hands the touched rows to the replica: those that may be seen by `until`, as rows; the others, as gone.
class Replicator {
 public:
  Replicator(const store::Touched& touched, replica::Transfer& transfer, Date until)
      : touched_(touched), transfer_(transfer), until_(until), services_(store::services(touched.read())) {}

  void services() {
    for (const auto& service : services_) {
      if (service.open) {
        transfer_.put_service(service.name);
      } else if (!touched_.all()) {
        transfer_.remove_service(service.name);
      }
    }
  }

  void students() {
    store::for_each_student(touched_, [&](const store::StudentState& student) {
      if (student.has_code) {
        transfer_.put(replica::PublishedStudent{student.id, student.first_name, student.division});
      } else {
        transfer_.remove(student.id);
      }
    });
  }

  void codes(const secret::Keyring& keyring, const secret::ReplicaKey& key) {
    store::for_each_code(touched_, [&](const store::CodeState& state) {
      if (!state.valid) return transfer_.remove(state.id);
      const auto code = keyring.open(state.sealed, state.id, {state.student, state.guardian});
      transfer_.put(replica::PublishedCode{key.hash(code), key.proof(code, state.birth_date), state.id, state.student,
                                           state.guardian, state.created_on.next()});
    });
  }

  void marks() {
    const auto publication = publication_of("notes");
    store::for_each_mark(touched_, [&](const store::MarkState& m) {
      if (const auto from = visible_from(publication, m.sight)) {
        transfer_.put(replica::PublishedMark{m.student, m.test, m.subject, m.title, m.given_on, m.out_of, m.coefficient,
                                             m.mark, *from});
      } else if (!touched_.all()) {
        transfer_.remove(m.student, m.test);
      }
    });
  }

  void absences() {
    const auto publication = publication_of("absences");
    store::for_each_absence(touched_, [&](const store::AbsenceState& a) {
      if (const auto from = visible_from(publication, a.sight)) {
        transfer_.put(replica::PublishedAbsence{a.student, a.id, a.from, a.to, a.reason, a.justified, *from});
      } else if (!touched_.all()) {
        transfer_.remove(a.student, a.id);
      }
    });
  }

 private:
  /// A closed service keeps its settings, and shows nothing.
  [[nodiscard]] Publication publication_of(const std::string& name) const {
    const auto open = [&](const Service& service) { return service.open && service.name == name; };
    return std::any_of(services_.begin(), services_.end(), open) ? store::publication(touched_.read(), name)
                                                                 : Publication{};
  }

  [[nodiscard]] std::optional<Date> visible_from(const Publication& publication, const store::Sight& sight) const {
    if (!sight.has_code || !sight.dated_on) return std::nullopt;
    const auto from = rules::visible_from(publication, sight.couple, sight.given_in, *sight.dated_on);
    return from && *from <= until_ ? from : std::nullopt;
  }

  const store::Touched& touched_;
  replica::Transfer& transfer_;
  Date until_;
  std::vector<Service> services_;
};

void publish(const store::Touched& touched, replica::Transfer& transfer, Date until, const secret::Keyring& keyring,
             const secret::ReplicaKey& key) {
  Replicator replicator(touched, transfer, until);
  replicator.services();
  replicator.students();
  replicator.codes(keyring, key);
  replicator.marks();
  replicator.absences();
}

/// The watermark that a run may go on from; nothing: everything is compared. Throws Error(refused).
std::optional<replica::Watermark> go_on_from(const std::optional<replica::Watermark>& mark, const store::Read& read,
                                             bool full, bool folded) {
  if (full || !mark) return std::nullopt;
  if (mark->store_id != store::school(read).store_id) {
    throw Error(Fault::refused, "the replica was filled from another store of this school",
                "if this store is the right one: scts replicate --full");
  }
  if (!store::knows(read, mark->revision)) {
    throw Error(
        Fault::refused,
        fmt::format("the replica is ahead: it holds batch {} of this store, which the store does not know; it was "
                    "restored from an older backup",
                    mark->revision.batch.value()),
        "codes made or taken back since that backup are lost to the store; to make the replica follow it all the "
        "same: scts replicate --full");
  }
  return folded ? mark : std::nullopt;
}

/// What is dated on these days comes into sight between two runs, or goes out of it if the clock was set back.
store::Days newly(Date one, Date other) {
  const auto [from, before] = std::minmax(one, other);
  return {from, before};
}

/// What was used and tried of this school goes by what codes look like, as they do themselves after this run.
void fold(const replica::Write& write, const store::Read& read, const secret::Keyring& keyring,
          const secret::ReplicaKey& key) {
  const auto uai = store::school(read).uai;
  for (const auto& [id, hash] : replica::traces(write, uai)) {
    const auto known = store::find_code(read, id);
    if (!known) continue;
    const auto code = keyring.open(known->sealed, id, known->owner);
    if (hash == key.hash_as_written(code) && hash != key.hash(code)) replica::rehash(write, uai, hash, key.hash(code));
  }
  replica::set_folded(write, uai);
}

/// Brings back which codes were used. Only a code that the store knows by its number and by its value counts.
void receive(const Run& run, const secret::Keyring& keyring, const OpenReplica& target,
             const std::vector<replica::UsedCode>& used, ReplicateReport& report) {
  if (used.empty()) return;
  auto write = run.write();
  const auto batch = run.begin(write);
  store::CodeUses uses(write);
  for (const auto& code : used) {
    const auto known = store::find_code(write, code.id);
    const auto own = known ? std::optional(keyring.open(known->sealed, code.id, known->owner)) : std::nullopt;
    if (own && target.key.hash(*own) == code.hash) {
      uses.add(keyring.hash(*own), code.used_on);
    } else {
      ++report.used_codes_unknown;
    }
  }
  report.used_codes_received = uses.apply(batch);
  if (report.used_codes_received > 0) run.commit(write, batch);
}

/// Used codes that the replica does not know: it was rolled back, failed over, or is another one. `put` false: only
/// counted.
std::int64_t missing_uses(const replica::Write& write, const store::Read& read, const secret::Keyring& keyring,
                          const secret::ReplicaKey& key, bool put) {
  const auto uai = store::school(read).uai;
  std::set<CodeId> known;
  for (const auto& code : replica::used_codes(write, uai, std::nullopt)) known.insert(code.id);
  std::int64_t missing = 0;
  store::for_each_used_code(read, [&](const store::CodeInUse& use) {
    if (known.contains(use.code)) return;
    ++missing;
    if (put) {
      const auto code = keyring.open(use.sealed, use.code, use.owner);
      replica::put_lost_use(write, uai, {use.code, key.hash(code), use.used_on});
    }
  });
  return missing;
}

/// Whoever keeps trying a code of this school: the lock alone would let that go on, and nobody would hear of it.
std::vector<TriedCode> tried_codes(const replica::Read& replica, const store::Read& read, Date since) {
  std::vector<TriedCode> all;
  const auto uai = store::school(read).uai;
  for (const auto& [id, attempts] : replica::tried_codes(replica, uai, rules::kAttempts, since.days())) {
    const auto code = store::find_code(read, id);
    if (!code) continue;
    const auto owner = store::history_of(read, code->owner);
    const auto name = [](const auto& person) { return fmt::format("{} {}", person.surname(), person.first_name); };
    all.push_back({code->owner, name(owner.student), owner.guardian ? name(*owner.guardian) : "", attempts.failures,
                   attempts.failed_at});
  }
  return all;
}

}  // namespace

ReplicateReport replicate(const Run& run, const secret::Keyring& keyring, OpenReplica& target, bool full) {
  const auto today = run.now().today;
  const auto school = store::school(store::Read(run.store()));
  ReplicateReport report;
  {
    replica::Write write(target.replica, target.key.fingerprint());
    replica::hold(write, school.uai.text());
    const auto mark = replica::watermark(write, school.uai);
    if (!mark && target.expected) refuse_anew(target.replica.place(), *target.expected, "holds nothing of this school");
    const bool folded = replica::is_folded(write, school.uai);
    const auto from = go_on_from(mark, store::Read(run.store()), full, folded);
    if (!folded) fold(write, store::Read(run.store()), keyring, target.key);
    // The day before is asked for again: a code may have been used while the last run was at work.
    const auto since = from ? std::optional(from->received_on.previous()) : std::nullopt;
    receive(run, keyring, target, replica::used_codes(write, school.uai, since), report);
    if (mark) report.tried = tried_codes(write, store::Read(run.store()), mark->received_on.previous());

    const store::Read read(run.store());
    const replica::Watermark next{school.store_id, store::revision(read), today.next(), today};
    report.whole = !from;
    report.watermark = next.revision.batch.value();
    report.used_codes_missing = missing_uses(write, read, keyring, target.key, true);
    if (from != next) {
      const auto touched =
          from ? store::Touched(read, from->revision.batch, newly(from->visible_until, next.visible_until))
               : store::Touched(read);
      replica::Transfer transfer(write, school.uai, report.whole);
      publish(touched, transfer, next.visible_until, keyring, target.key);
      report.rows = transfer.apply();
      replica::set_watermark(write, school.uai, store::setting(read, "school.name").value_or(""), next, run.now());
    }
    if (!run.dry_run() && (from != next || report.used_codes_missing > 0)) write.commit();
  }
  if (!run.dry_run()) {
    auto write = run.write();
    store::record_replication(write, target.replica.place().text(), run.now());
    write.commit();
  }
  return report;
}

VerifyReport verify(const Run& run, const secret::Keyring& keyring, OpenReplica& target) {
  const store::Read read(run.store());
  const auto uai = store::school(read).uai;
  const replica::Write write(target.replica);  // never committed
  replica::hold(write, uai.text());
  replica::Transfer transfer(write, uai, true);
  const store::Touched touched(read);
  publish(touched, transfer, run.now().today.next(), keyring, target.key);
  return {transfer.compare(), missing_uses(write, read, keyring, target.key, false)};
}

}  // namespace scts::ops
