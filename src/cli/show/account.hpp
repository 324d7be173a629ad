#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/night/account.hpp"
#include "scts/ops/night/move_accounts.hpp"

/// How the accounts of parents and pupils are shown.
namespace scts::cli {

void show(const Session& session, const ops::AttachRequest& request, const ops::AttachReport& report);
/// `codes`: how many were taken away.
void show(const Session& session, const ops::DetachRequest& request, std::int64_t codes);
void show(const Session& session, const ops::UnlockReport& report, bool dry_run);
/// Accounts that moved.
void show(const Session& session, const ops::ExportRequest& request, const replica::Moved& moved);
void show(const Session& session, const ops::ImportAccounts& request, const replica::Moved& moved);
/// What an account sees.
void show(const Session& session, const Login& login, const std::vector<ops::VisibleChild>& children);

[[nodiscard]] List account_list(const Session& session);
void add(List& list, const replica::AccountRow& row);

}  // namespace scts::cli
