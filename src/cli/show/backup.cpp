#include "cli/show/backup.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"

namespace scts::cli {

namespace {

std::string size_text(std::int64_t bytes) {
  constexpr double kMega = 1e6;
  return bytes < 10'000'000 ? fmt::format("{:.1f} MB", static_cast<double>(bytes) / kMega)
                            : fmt::format("{:.0f} MB", static_cast<double>(bytes) / kMega);
}

}  // namespace

void show(const Session& session, const store::Store& store, const ops::BackupRequest& request,
          const ops::BackupReport& report) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.backup/1"},
                        {"store", store.file().native()},
                        {"path", request.file.native()},
                        {"bytes", report.bytes},
                        {"last_batch", report.last_batch}}));
    return;
  }
  session.say(
      fmt::format("{}: {}, up to batch {}.", request.file.native(), size_text(report.bytes), report.last_batch));
  session.say(
      fmt::format("The key is not in it: keep a copy of {} apart from the backups.", store.key_file().native()));
}

}  // namespace scts::cli
