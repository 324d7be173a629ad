#include "scts/ops/people/search.hpp"

#include "scts/error.hpp"

namespace scts::ops {

std::int64_t search(const store::Read& read, const std::optional<std::string>& prefix, const Selection& selection,
                    Date today, const std::function<void(const store::PersonRow&)>& f) {
  if (!prefix && selection.empty())
    throw Error(Fault::usage, "search for whom?", "scts search BEGINNING-OF-A-NAME, or --mef, --division");
  auto within = selection;
  within.all = within.all || within.empty();  // a rank or an access alone narrows the names
  return store::find_owners(read, selection.own_codes ? CodeKind::cae : CodeKind::car, prefix,
                            store::Chosen(read, within, today), today, f);
}

}  // namespace scts::ops
