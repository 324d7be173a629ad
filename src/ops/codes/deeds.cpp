#include "ops/codes/deeds.hpp"

#include <fmt/format.h>

#include "scts/model/notice.hpp"

namespace scts::ops {

void Deeds::add(const store::Entry& entry, std::optional<CodeId> code) {
  const auto& [owner, deed, reason, channel, address] = entry;
  plan(fmt::format("{} {} {} {} {} {} {}", owner.student.value(), owner.guardian ? owner.guardian->value() : 0,
                   code ? code->value() : 0, name(deed), reason, channel ? name(*channel) : "", address));
  entries_.add(entry);
  any_ = true;
}

bool Deeds::decided() {
  using enum store::Entries::Moment;
  if (!shown_) entries_.show(asking);
  if (!taken()) return false;
  entries_.show(store::Entries::Moment::decided);
  return any_;
}

}  // namespace scts::ops
