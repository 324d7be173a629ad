#pragma once

#include <optional>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/model/sealed.hpp"
#include "scts/model/uai.hpp"
#include "scts/replica/replica.hpp"

/// Schools whose codes a replica of version 1 took by how they are written, on their way to what they look like.
namespace scts::replica {

/// Whether the school's codes go by what they look like; without a school, those of all schools.
[[nodiscard]] bool is_folded(const Read& read, const std::optional<Uai>& school);

/// A code that an account used, or that was tried in vain.
struct Trace {
  CodeId code;
  Hash hash;
};
[[nodiscard]] std::vector<Trace> traces(const Read& read, const Uai& school);
/// The code goes by another hash from now on, also where it was used and tried.
void rehash(const Write& write, const Uai& school, const Hash& before, const Hash& now);
void set_folded(const Write& write, const Uai& school);

}  // namespace scts::replica
