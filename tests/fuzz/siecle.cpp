// Any bytes as a SIECLE export.

#include "sink.hpp"

void fuzz_one(std::string_view bytes) {
  using namespace scts;
  // Else half of all inputs would be lists.
  const std::string file = bytes.starts_with('<') ? std::string(bytes) : '<' + std::string(bytes);
  const fuzz::Input input(file);
  fuzz::refusing([&] {
    exchange::RosterFile reader(input.path(), {});
    fuzz::StrictSink sink;
    reader.read(sink);

    // The pieces are all of the file.
    exchange::RosterFile again(input.path(), {});
    fuzz::StrictSink skimmed;
    static_cast<void>(again.skim(skimmed));
    again.pass_over([](Skimmed::Kind, std::int64_t) { return true; });
    fuzz::StrictSink same;
    again.read(same);
    fuzz::require(same.taken == sink.taken, "cut to pieces, it tells something else", "");
  });
}
