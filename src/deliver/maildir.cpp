#include "scts/deliver/maildir.hpp"

#include "scts/files/directory.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/rehearsal.hpp"
#include "scts/files/rename.hpp"

namespace scts::deliver {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSeen = ":2,S";  // maildir(5): the flag of what was read, and of what was sent

fs::path seen(const fs::path& maildir, std::string name) {
  return maildir / "cur" / name.append(kSeen);
}

}  // namespace

void make_maildir(const fs::path& maildir) {
  for (const char* part : {"tmp", "new", "cur"}) files::make_directory(maildir / part);
}

fs::path outgoing(const fs::path& maildir) {
  return maildir / "new";
}

void rehearse(const fs::path& maildir, const fs::path& staging) {
  files::rehearse(staging, {outgoing(maildir), maildir / "cur"}, kSeen);
}

std::optional<fs::path> MessageFinder::find(const std::string& name) {
  for (auto path : {outgoing(maildir_) / name, maildir_ / "cur" / name, seen(maildir_, name)}) {
    if (files::present(path)) return path;
  }
  const auto cur = maildir_ / "cur";
  if (!listed_ && files::present(cur)) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(cur, error)) {
      const auto file = entry.path().filename().native();
      if (!file.ends_with(kSeen)) flagged_.emplace(file.substr(0, file.find(':')), entry.path());
    }
    if (error) files::fail(cur, error.value());
  }
  listed_ = true;
  const auto found = flagged_.find(name);
  return found == flagged_.end() ? std::nullopt : std::optional(found->second);
}

void for_each_message(const fs::path& maildir, const std::function<void(const std::string&, bool)>& f) {
  for (const char* part : {"tmp", "new", "cur"}) {
    std::error_code unlisted;  // gone, or somebody else's: nothing can be seen there
    for (const auto& entry : fs::directory_iterator(maildir / part, unlisted)) {
      const auto file = entry.path().filename().native();
      f(file.substr(0, file.find(':')), !file.ends_with(kSeen));
    }
  }
}

int mark_sent(const fs::path& message) {
  const auto maildir = message.parent_path().parent_path();
  if (message.parent_path() != outgoing(maildir)) return 0;
  return files::rename_to_nothing(message, seen(maildir, message.filename().native()));
}

}  // namespace scts::deliver
