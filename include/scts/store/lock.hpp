#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "scts/files/lock_file.hpp"

/// The locks of a store: one process at a time may write, and one may send.
namespace scts::store {

/// Who takes a lock: what others are told of him, how long he waits, and who is told that he does.
struct Taker {
  std::string name;  ///< "'scts notify' (process 4211, jean)"
  std::chrono::milliseconds wait{0};
  std::function<void(const std::string& why)> on_wait = {};  ///< once, after a second
};

/// The right to write to a store: an advisory lock on `<store>.lock`, which the kernel frees even after kill -9.
class Lock {
 public:
  /// Throws Error(busy) that names the holder, if he still has it after the taker's wait.
  Lock(const std::filesystem::path& store_file, const Taker& taker);

 private:
  files::LockFile file_;
};

/// The right to send a store's messages: on `<store>.sending`, so that a mailer keeps nobody from writing.
class Outbox {
 public:
  /// Throws Error(busy) as Lock does.
  Outbox(const std::filesystem::path& store_file, const Taker& taker);

 private:
  files::LockFile file_;
};

/// For who only looks and needs no lock: waits as a lock does until `idle`, which itself waits so long. Throws
/// Error(busy).
void demand_idle(const std::filesystem::path& store_file, const Taker& taker,
                 const std::function<bool(std::chrono::milliseconds wait)>& idle);

/// Whether somebody holds a store's lock now; nothing is created, nobody is kept from it.
[[nodiscard]] bool is_locked(const std::filesystem::path& store_file);
/// The same of its outbox.
[[nodiscard]] bool is_sending(const std::filesystem::path& store_file);

}  // namespace scts::store
