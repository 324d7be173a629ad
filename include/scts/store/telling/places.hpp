#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

/// The directories that the store writes to, and whether they were given its mark.
namespace scts::store {

/// The one that the store itself lies in.
[[nodiscard]] std::filesystem::path own_directory(const Read& read);

struct MarkedPlace {
  bool own_disk;  ///< on the store's file system
};
[[nodiscard]] std::optional<MarkedPlace> marked_place(const Read& read, const std::filesystem::path& directory);
[[nodiscard]] std::vector<std::filesystem::path> marked_places(const Read& read);
void record_mark(const Write& write, const std::filesystem::path& directory, MarkedPlace place);

/// What batches put into a directory, the newest first; goes on as long as `f` returns true.
void for_each_placed(const Read& read, const std::filesystem::path& directory,
                     const std::function<bool(const std::string& name)>& f);

/// The names of the files that a batch put in place, or is about to.
[[nodiscard]] std::set<std::string> names_of(const Read& read, BatchId batch);

/// What lay in `from`, or below, lies in `to` now. Returns how many places of batches that concerns.
std::int64_t move_places(const Write& write, const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace scts::store
