#include "scts/ops/reprint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "ops/delivery.hpp"
#include "ops/letterhead.hpp"
#include "scts/deliver/staging.hpp"
#include "scts/error.hpp"
#include "scts/store/as_of.hpp"
#include "scts/store/reprint.hpp"
#include "scts/store/school.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

Hash sha256_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  secret::Digest digest;
  std::array<char, 65536> block{};
  while (file.read(block.data(), block.size()), file.gcount() > 0) {
    digest.add({block.data(), static_cast<std::size_t>(file.gcount())});
  }
  return digest.finish();
}

/// True if the batch's own file lies there; false if no file does.
bool in_place(const fs::path& path, const Hash& sha256) {
  if (!fs::exists(fs::symlink_status(path))) return false;
  if (fs::is_regular_file(fs::symlink_status(path)) && sha256_of(path) == sha256) return true;
  throw Error(Fault::failed, fmt::format("{}: another file has this name, or this one was altered", path.native()),
              "move it away, or make the letters elsewhere with --output DIR");
}

/// The run makes files of the same names as the batch that it copies, and those of its own are by no notice: so a crash
/// is mended as for every batch, and nobody is marked.
std::vector<store::PlannedFile> plan(const store::Write& write, BatchId batch, const store::Place& place,
                                     const std::vector<store::MadeFile>& wanted) {
  store::Plan writer(write, batch);
  std::vector<store::PlannedFile> copies;
  for (const auto& [file, sha256, codes, invalid_codes] : wanted) {
    copies.push_back({writer.file(Channel::paper, file.name, file.notices), Channel::paper, file.name, file.notices});
  }
  writer.place(place);
  return copies;
}

[[noreturn]] void refuse(const std::string& name, BatchId batch, const store::MadeLetters& letters) {
  std::string pairs = "FILE";
  for (const auto& made : letters.files) {
    if (made.file.name.ends_with(".csv")) pairs = (letters.destination / made.file.name).native();
  }
  throw Error(
      Fault::failed,
      fmt::format("{}: made again it would differ from what batch {} made on {}; nothing was written", name,
                  batch.value(), letters.told_on.iso()),
      fmt::format("another version of scts, its wording or fonts made it; to tell these couples once more: scts "
                  "notify --again --by paper --pairs {}",
                  pairs));
}

/// Makes the batch's files in their order, for they share fonts, from what they were made from; hands over the hashes
/// of those that are wanted. What would differ is not taken.
std::vector<store::FileHash> make(const Run& run, const secret::Keyring& keyring, BatchId batch,
                                  const store::MadeLetters& letters, const std::vector<store::PlannedFile>& copies,
                                  const fs::path& staging, const std::function<void(int)>& progress) {
  const store::Read read(run.store());
  store::show_as_of(read, batch);
  const auto head = letterhead(read, {Channel::paper});
  const auto printer = deliver::open_printer(head);
  printer->learn(letters.characters);
  std::vector<store::PlannedFile> files;
  for (const auto& made : letters.files) files.push_back(made.file);
  const auto hashes = make_files(read, batch, {run.now().instant, letters.told_on}, staging, files,
                                 {keyring, head, printer.get(), title_of(head)}, progress);
  std::vector<store::FileHash> made;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto copy =
        std::find_if(copies.begin(), copies.end(), [&](const auto& c) { return c.name == files[i].name; });
    if (copy == copies.end()) continue;
    if (hashes.at(i).sha256 != letters.files[i].sha256) {
      refuse(files[i].name, batch, letters);
    }
    made.push_back({copy->id, hashes[i].sha256});
  }
  return made;
}

}  // namespace

ReprintReport reprint(const Run& run, const secret::Keyring& keyring, const ReprintRequest& request) {
  ReprintReport report;
  std::optional<store::MadeLetters> letters;
  std::vector<store::MadeFile> wanted;
  std::vector<store::PlannedFile> copies;
  store::Place place{Channel::paper, {}, {}};
  BatchId batch(0);
  {
    // T1. Each display of a code is logged before there is anything to see.
    store::Write write(run.store(), run.lock());
    letters = store::letters_of(write, request.batch);
    if (!letters) {
      throw Error(Fault::usage, fmt::format("batch {} told nobody by letter", request.batch.value()),
                  "notify ends with its batch's number; messages lie in the spool");
    }
    place.destination = request.output.value_or(letters->destination);
    for (const auto& made : letters->files) {
      const auto path = place.destination / made.file.name;
      const bool there = in_place(path, made.sha256);
      report.files.push_back({path, made.file.notices, !there});
      if (there) continue;
      report.letters += made.file.notices;
      report.codes += made.codes;
      report.invalid_codes += made.invalid_codes;
      wanted.push_back(made);
    }
    if (wanted.empty() || run.dry_run()) return report;
    batch = run.begin(write);
    place.staging = place.destination /
                    fmt::format("scts-staging-{}-{}", store::school(write).store_id.substr(0, 8), batch.value());
    copies = plan(write, batch, place, wanted);
    std::vector<FileId> shown;
    for (const auto& made : wanted) shown.push_back(made.file.id);
    store::record_reprint(write, batch, request.batch, shown);
    deliver::make_directory(place.destination);
    write.commit();
  }
  report.batch = batch;
  std::int64_t all = 0;
  for (const auto& made : letters->files) all += made.file.notices;
  deliver_batch(run, batch, {place}, [&] {
    return make(run, keyring, request.batch, *letters, copies, place.staging, [&](int done) {
      if (request.progress) request.progress(done, all);
    });
  });
  return report;
}

}  // namespace scts::ops
