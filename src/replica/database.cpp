#include "replica/database.hpp"

#include <algorithm>

#include "scts/error.hpp"

namespace scts::replica {

Hash Row::hash(int column) const {
  const auto text = bytes(column);
  Hash out{};
  if (text.size() == out.size()) std::copy(text.begin(), text.end(), out.begin());
  return out;
}

Date Row::day(int column) const {
  const auto date = Date::parse(text(column));
  if (!date) throw Error(Fault::failed, "the replica is damaged: a date in it is none", "scts replicate --full");
  return *date;
}

std::int64_t Database::number(const std::string& sql, Values values) {
  std::int64_t found = 0;
  query(sql, values, [&](const Row& row) { found = row.number(0); });
  return found;
}

}  // namespace scts::replica
