#include "scts/files/ownership.hpp"

#include <fmt/format.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <vector>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

struct Acting {
  std::string taken_on;        ///< the login that root took on
  std::optional<gid_t> group;  ///< that has a part in the work
};
Acting& acting() {
  static Acting acting;
  return acting;
}

using Status = std::optional<struct stat>;

Status status_of(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? Status(status) : std::nullopt;
}

/// Of the file, or of the nearest directory that is there.
Status nearest(const fs::path& file) {
  for (auto path = fs::absolute(file);; path = path.parent_path()) {
    const auto status = status_of(path);
    if (status || path == path.root_path()) return status;
  }
}

bool is_of(const struct stat& directory, gid_t group) {
  return directory.st_gid == group && (directory.st_mode & S_ISGID) != 0 && (directory.st_mode & S_IWOTH) == 0 &&
         (directory.st_mode & S_IRWXG) == S_IRWXG;
}

bool is_shared(const fs::path& directory) {
  if (!acting().group) return false;
  const auto status = status_of(directory.empty() ? fs::path(".") : directory);
  return status && is_of(*status, *acting().group);
}

std::vector<gid_t> groups_of(const passwd& account) {
  std::vector<gid_t> groups(64);
  for (int count = static_cast<int>(groups.size());; count = static_cast<int>(groups.size())) {
    if (::getgrouplist(account.pw_name, account.pw_gid, groups.data(), &count) >= 0) {
      groups.resize(static_cast<std::size_t>(count));
      return groups;
    }
    groups.resize(std::max(groups.size() * 2, static_cast<std::size_t>(count)));
  }
}

/// As at his login: root's own directories are closed to him.
void take_on_environment(const passwd* account) {
  for (const char* name : {"HOME", "USER", "LOGNAME", "TMPDIR", "SQLITE_TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
                           "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
    ::unsetenv(name);
  }
  if (!account) return;
  ::setenv("HOME", account->pw_dir, 1);
  ::setenv("USER", account->pw_name, 1);
  ::setenv("LOGNAME", account->pw_name, 1);
}

/// The file's group only if it is one of his: root made some files, and left them in groups of its own.
void take_on(uid_t owner, gid_t group) {
  const auto* account = ::getpwuid(owner);
  const auto groups = account ? groups_of(*account) : std::vector<gid_t>{group};
  if (account && std::find(groups.begin(), groups.end(), group) == groups.end()) group = account->pw_gid;
  acting().taken_on = login_of(owner);
  if (!account && group == 0) {
    throw Error(Fault::failed, fmt::format("the store belongs to {} and to root's group", acting().taken_on),
                "this machine knows no groups of his: give the store one with chgrp");
  }
  if (::setgroups(groups.size(), groups.data()) != 0 || ::setresgid(group, group, group) != 0 ||
      ::setresuid(owner, owner, owner) != 0) {
    throw Error(Fault::failed,
                fmt::format("root cannot work as {}, who owns the store: {}", acting().taken_on, std::strerror(errno)),
                "run the command as the store's owner");
  }
  ::prctl(PR_SET_DUMPABLE, 0);  // the system sets it anew with the user
  take_on_environment(::getpwuid(owner));
}

}  // namespace

void act_for(const fs::path& file) {
  if (::geteuid() == 0) {
    const auto status = nearest(file);
    if (status && status->st_uid != 0) take_on(status->st_uid, status->st_gid);
  }
  const auto status = status_of(file);
  constexpr mode_t both = S_IRGRP | S_IWGRP;
  if (!status || !S_ISREG(status->st_mode) || (status->st_mode & both) != both) return;
  const auto directory = status_of(file.parent_path());
  if (!directory || !is_of(*directory, status->st_gid)) return;
  acting().group = status->st_gid;
  ::umask(S_IRWXO);
}

std::string login_of(unsigned user) {
  const auto* account = ::getpwuid(user);
  return account ? account->pw_name : fmt::format("uid {}", user);
}

std::string own_login() {
  return login_of(::geteuid());
}

std::string owner_of(const fs::path& path) {
  const auto status = status_of(path);
  return status ? login_of(status->st_uid) : "";
}

std::string reason(int error) {
  const auto denied = (error == EACCES || error == EPERM) && !acting().taken_on.empty();
  return denied
             ? fmt::format("{} to {}, who owns the store, and so to root here", std::strerror(error), acting().taken_on)
             : std::strerror(error);
}

unsigned new_file_mode(const fs::path& directory) {
  return is_shared(directory) ? 0660 : 0600;
}
unsigned new_directory_mode(const fs::path& directory) {
  return is_shared(directory) ? 0770 : 0700;
}

bool is_shared_with(unsigned group) {
  return acting().group == group;
}

void demand_ours(const fs::path& path, const char* what) {
  const auto status = status_of(path);
  if (!status || status->st_uid == ::geteuid() || is_shared_with(status->st_gid)) return;
  const auto owner = login_of(status->st_uid);
  throw Error(Fault::failed,
              fmt::format("{}: {} belongs to {}, and no group shares it: {} cannot change it", path.native(), what,
                          owner, own_login()),
              fmt::format("run the command as {}; how a group shares it: scts help, OWNERS", owner));
}

}  // namespace scts::files
