#include "scts/ops/metrics.hpp"

#include <fmt/format.h>

#include "scts/deliver/new_file.hpp"

namespace scts::ops {

namespace {

constexpr unsigned kForAll = 0644;

}  // namespace

Metrics metrics(const store::Read& read, const Now& now) {
  return {status(read, now), store::vitals(read)};
}

void write_for_all(const std::filesystem::path& file, std::string_view text, std::chrono::milliseconds wait) {
  // A collector reads what ends in .prom, and so not this.
  deliver::NewFile made(file.parent_path() / fmt::format(".{}.partial", file.filename().native()), kForAll, wait);
  made.write(text);
  made.put_in_place(file, deliver::NewFile::Existing::replace);
}

}  // namespace scts::ops
