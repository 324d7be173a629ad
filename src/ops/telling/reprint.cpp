#include "scts/ops/telling/reprint.hpp"

#include <fmt/format.h>

#include "ops/telling/delivery.hpp"
#include "scts/error.hpp"
#include "scts/files/reading.hpp"
#include "scts/secret/digest.hpp"
#include "scts/store/telling/printing.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

Hash sha256_of(const fs::path& path) {
  secret::Digest digest;
  files::read_pieces(path, [&](std::string_view bytes) { digest.add(bytes); });
  return digest.finish();
}

/// True if the batch's own file lies there; false if no file does.
bool in_place(const fs::path& path, const store::PlannedFile& file) {
  const auto status = fs::symlink_status(path);
  if (!fs::exists(status)) return false;
  if (fs::is_regular_file(status) && sha256_of(path) == file.sha256) return true;
  throw Error(Fault::failed, fmt::format("{}: another file has this name, or this one was altered", path.native()),
              "move it away, or make the letters elsewhere with --output DIR");
}

struct Original {
  store::MadeLetters letters;
  Printing printing;
};

/// What the batch made, and with what.
Original find(const store::Read& read, BatchId batch) {
  const auto number = batch.value();
  if (const auto original = store::original_of(read, batch)) {
    throw Error(Fault::usage, fmt::format("batch {} made letters of batch {} again", number, original->value()),
                fmt::format("scts notify --reprint {}", original->value()));
  }
  auto letters = store::letters_of(read, batch);
  if (!letters) {
    throw Error(Fault::usage, fmt::format("batch {} made no letters", number),
                "notify ends with its batch's number; messages are sent again by scts spool retry");
  }
  auto printing = store::printing_of(read, batch);
  if (!printing) {
    throw Error(Fault::failed,
                fmt::format("batch {} is of an older scts: what its letters were made from was not kept", number),
                tell_once_more(letters->files));
  }
  return {std::move(*letters), std::move(*printing)};
}

}  // namespace

ReprintReport reprint(const Run& run, const secret::Keyring& keyring, const ReprintRequest& request) {
  ReprintReport report;
  store::Place place{Channel::paper, {}, {}};
  std::vector<store::PlannedFile> wanted;
  BatchId batch(0);
  {
    // T1. Each display of a code is logged before there is anything to see.
    auto write = run.write();
    const auto [letters, printing] = find(write, request.batch);
    place.destination = request.output.value_or(letters.destination);
    report.paper = printing.paper;
    for (const auto& file : letters.files) {
      const auto path = place.destination / file.name;
      const bool there = in_place(path, file);
      report.files.push_back({path, file.notices, !there});
      if (there) continue;
      wanted.push_back(file);
    }
    for (const auto& code : store::invalid_codes(write, wanted)) {
      report.invalid.push_back({place.destination / code.file, code.page, code.owner});
    }
    batch = run.begin(write);
    report.codes = store::record_reprint(write, batch, request.batch, wanted);
    if (wanted.empty()) return report;
    place.staging = staging_directory(write, place.destination, batch);
    store::Plan plan(write, batch);
    for (const auto& file : wanted) plan.copy(file);
    plan.place(place);
    if (!run.dry_run()) {
      prepare(write, {place});
      write.commit();
      report.batch = batch;
    }
  }
  const Letterhead of_messages;  // there are none
  const Workshop workshop{keyring, of_messages};
  const auto progress = [&](int done) {
    if (request.progress) request.progress(done, report.codes);
  };
  if (report.batch) {
    deliver_batch(run, batch, {place}, workshop, progress);
    run.done(batch);
  } else {
    rehearse(run, request.batch, wanted, workshop, progress);
  }
  return report;
}

}  // namespace scts::ops
