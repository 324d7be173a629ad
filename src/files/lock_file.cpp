#include "scts/files/lock_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>

#include "scts/error.hpp"
#include "scts/files/lock.hpp"
#include "scts/files/planting.hpp"

namespace scts::files {

namespace {

constexpr std::string_view kTitle = "scts lock\n";  // tells it from other files, also while nobody holds it

}  // namespace

LockFile::LockFile(const std::filesystem::path& path) : file_(path, O_RDWR | O_CREAT | O_NOFOLLOW) {
  demand_not_planted(file_);
}

LockFile::~LockFile() {
  if (taken_ && file_.is_open()) static_cast<void>(!::ftruncate(file_.get(), kTitle.size()));
}

bool LockFile::take(std::chrono::milliseconds wait, std::string_view holder) {
  if (!lock(file_, wait)) return false;
  if (!is_locked(file_.name())) {
    throw Error(Fault::failed, fmt::format("{}: its file system grants locks, and keeps none", file_.name().native()),
                "two commands at once would spoil each other's work: choose a disk that keeps them");
  }
  taken_ = true;
  // Who holds it is a courtesy to the others: if it cannot be written, the lock holds all the same.
  const auto text = std::string(kTitle).append(holder);
  if (::ftruncate(file_.get(), 0) == 0) static_cast<void>(::pwrite(file_.get(), text.data(), text.size(), 0));
  return true;
}

std::string LockFile::holder() const {
  std::array<char, 200> text{};
  const auto size = ::pread(file_.get(), text.data(), text.size(), kTitle.size());
  return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "another process";
}

}  // namespace scts::files
