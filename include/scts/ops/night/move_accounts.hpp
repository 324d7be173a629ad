#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "scts/model/uai.hpp"
#include "scts/ops/night/open_replica.hpp"
#include "scts/replica/moving.hpp"

/// Accounts are taken out of a replica into a file, and brought from it into another.
namespace scts::ops {

struct ExportRequest {
  std::filesystem::path file;
  std::optional<Uai> school;  ///< nothing: all
  bool dry_run = false;
  std::chrono::milliseconds wait{60'000};  ///< for another one that writes the file
};
/// The file is a small replica, 0600, of accounts alone: whole and synced under its name, or not there. Throws
/// Error(failed) if there is a file already.
[[nodiscard]] replica::Moved export_accounts(OpenReplica& source, const ExportRequest& request);

struct ImportAccounts {
  std::filesystem::path file;  ///< an export, or a whole replica
  replica::Place to;           ///< is made if it is not there
  std::optional<std::filesystem::path> key;
  bool dry_run = false;
  std::chrono::milliseconds wait{60'000};
};
/// All of it, or nothing. Throws Error: usage if the key is another one than the codes were hashed under, which cannot
/// be mended: a code is in no replica; refused if an account there is somebody else's.
[[nodiscard]] replica::Moved import_accounts(const ImportAccounts& request);

}  // namespace scts::ops
