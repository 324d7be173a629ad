#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

/// A Maildir: messages lie in `new/`; readers move them to `cur/` and add flags to their names.
namespace scts::deliver {

/// Creates one: `tmp`, `new`, `cur`, all 0700.
void make_maildir(const std::filesystem::path& maildir);

/// Where messages are put that are to be sent.
[[nodiscard]] std::filesystem::path outgoing(const std::filesystem::path& maildir);

/// Goes the way of a message once, from this staging directory into `new/` and on to `cur/`. Throws Error(failed).
void rehearse(const std::filesystem::path& maildir, const std::filesystem::path& staging);

/// Finds messages wherever a reader moved them; reads `cur/` at most once. Throws Error(failed) if it cannot look.
class MessageFinder {
 public:
  explicit MessageFinder(std::filesystem::path maildir) : maildir_(std::move(maildir)) {}
  [[nodiscard]] std::optional<std::filesystem::path> find(const std::string& name);

 private:
  std::filesystem::path maildir_;
  bool listed_ = false;
  std::map<std::string, std::filesystem::path> flagged_;  ///< those that a reader gave other flags than scts does
};

/// What lies in the Maildir, by the name that it was put there with; false in `still_outgoing`: a reader, or scts that
/// had sent it, put it away.
void for_each_message(const std::filesystem::path& maildir,
                      const std::function<void(const std::string& name, bool still_outgoing)>& f);

/// Out of `new/`, so that a person who looks there sees what is left to be sent. 0, or the errno: what was sent is what
/// the store says, so that a failure is no more than untidy.
[[nodiscard]] int mark_sent(const std::filesystem::path& message);

}  // namespace scts::deliver
