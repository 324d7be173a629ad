#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "exchange/reader.hpp"
#include "exchange/source.hpp"

/// Where mail that came lies. It is read, never moved or marked.
namespace scts::exchange::mail {

/// Whether a file that begins so holds messages (mbox), or one.
[[nodiscard]] bool is_mail(std::string_view head);
[[nodiscard]] std::unique_ptr<RosterReader> open_file(Source source);
/// A directory with new/ and cur/.
[[nodiscard]] std::unique_ptr<RosterReader> open_maildir(const std::filesystem::path& maildir);

}  // namespace scts::exchange::mail
