#include "cli/show/unknown.hpp"

#include <fmt/format.h>

namespace scts::cli {

std::string unknown_batch(const ops::UnknownFiles& files) {
  return fmt::format("batch {} is not known to this store, and {} of it {} there ({}{})", files.batch.value(),
                     counted(files.files, files.channel == Channel::email ? "message" : "file"),
                     files.files == 1 ? "is" : "are", files.first, files.files == 1 ? "" : ", …");
}

Json json_of(const std::vector<ops::UnknownFiles>& files) {
  Json all = Json::array();
  for (const auto& one : files) {
    all.push_back({{"batch", one.batch.value()},
                   {"channel", name(one.channel)},
                   {"path", one.directory.native()},
                   {"files", one.files},
                   {"accepted", one.accepted}});
  }
  return all;
}

void warn_of(const Session& session, const std::vector<ops::UnknownFiles>& files) {
  for (const auto& one : files) session.warn(fmt::format("{}: {}", one.directory.native(), unknown_batch(one)));
}

}  // namespace scts::cli
