#include "archive.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "scts/model/text.hpp"
#include "source.hpp"

namespace scts::exchange {

namespace {

// Deflate cannot exceed 1032:1 and XML comes to 20:1: what grows beyond this is made to fill a disk or a night.
constexpr std::size_t kHarmless = std::size_t{64} << 20;
constexpr std::size_t kRatio = 1000;

constexpr std::size_t kShown = 60;  // characters of a name
constexpr auto kAgain = "export it again";

[[noreturn]] void damaged(const std::string& path, zip_error_t* error) {
  fail(path, 0, fmt::format("the ZIP is damaged or cut short ({})", zip_error_strerror(error)), kAgain);
}

[[noreturn]] void absurd(const std::string& path) {
  fail(path, 0, "the ZIP unpacks to an absurd size", kAgain);
}

/// What macOS and Windows put beside the files that somebody packs.
bool beside_the_files(const std::string& entry) {
  const auto name = entry.substr(entry.rfind('/') + 1);
  return entry.starts_with("__MACOSX/") || name.starts_with("._") || name == ".DS_Store" || name == "Thumbs.db" ||
         name == "desktop.ini";
}

}  // namespace

void Archive::Close::operator()(zip* archive) const {
  zip_discard(archive);
}
void Archive::Entry::Close::operator()(zip_file* entry) const {
  zip_fclose(entry);
}

Archive::Archive(files::Stream file, const std::string& path) : path_(path) {
  limit_ = std::max(kHarmless, kRatio * files::facts_of(file.get(), path_).size);

  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* bytes = zip_source_filep_create(file.get(), 0, -1, &error);
  if (!bytes) damaged(path_, &error);
  static_cast<void>(file.release());  // the ZIP source closes it
  archive_.reset(zip_open_from_source(bytes, ZIP_RDONLY, &error));
  if (!archive_) {
    zip_source_free(bytes);
    damaged(path_, &error);
  }
}

std::string Archive::name(std::size_t index) const {
  const char* entry = zip_get_name(archive_.get(), index, 0);
  return entry ? tidy(printable(entry)) : "?";
}

std::optional<std::size_t> Archive::find(const std::string& name) const {
  const auto index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
  return index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index));
}

std::size_t Archive::only() const {
  std::vector<std::string> names;
  std::size_t last = 0;
  const auto count = static_cast<std::size_t>(zip_get_num_entries(archive_.get(), 0));
  for (std::size_t i = 0; i < count; ++i) {
    const auto entry = name(i);
    if (entry.ends_with('/') || beside_the_files(entry)) continue;
    names.push_back(entry);
    last = i;
  }
  if (names.empty()) fail(path_, 0, "the ZIP holds no file", kAgain);
  if (names.size() > 1) {
    fail(path_, 0, fmt::format("the ZIP holds {} files instead of one: {}", names.size(), listed(names)),
         "give the files one by one, as they were exported");
  }
  return last;
}

Archive::Entry::Entry(std::shared_ptr<const Archive> archive, std::size_t index)
    : archive_(std::move(archive)), index_(index) {
  zip_stat_t stated{};
  if (zip_stat_index(archive_->archive_.get(), index_, 0, &stated) != 0) {
    damaged(archive_->path_, zip_get_error(archive_->archive_.get()));
  }
  if (stated.encryption_method != ZIP_EM_NONE) {
    fail(archive_->path_, 0, fmt::format("{} is encrypted in the ZIP", cut(archive_->name(index_), kShown)),
         "unpack it first, or export it again");
  }
  if (stated.size > archive_->limit_) absurd(archive_->path_);
  rewind();
}

void Archive::Entry::rewind() {
  entry_.reset(zip_fopen_index(archive_->archive_.get(), index_, 0));
  if (!entry_) damaged(archive_->path_, zip_get_error(archive_->archive_.get()));
  taken_ = 0;
}

std::size_t Archive::Entry::read(std::span<char> into) {
  const auto size = zip_fread(entry_.get(), into.data(), into.size());
  if (size < 0) damaged(archive_->path_, zip_file_get_error(entry_.get()));
  taken_ += static_cast<std::size_t>(size);
  if (taken_ > archive_->limit_) absurd(archive_->path_);  // what the ZIP states of itself may be a lie
  return static_cast<std::size_t>(size);
}

}  // namespace scts::exchange
