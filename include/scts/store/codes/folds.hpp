#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/store.hpp"

/// Codes found by what they look like.
namespace scts::store {

/// Gives codes from before folds were kept theirs, which only the key can tell: all in one change, or none. A code that
/// cannot be opened looks like no other. It needs no lock, as little as a migration does.
using FoldOf = std::function<std::optional<Hash>(CodeId, const SealedCode&)>;
void complete_folds(const Store& store, const FoldOf& fold);

/// The codes with one of these folds, by keyed hashes.
[[nodiscard]] std::vector<IssuedCode> find_alike(const Read& read, const std::vector<Hash>& folds);

}  // namespace scts::store
