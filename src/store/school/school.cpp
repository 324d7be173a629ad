#include "scts/store/school/school.hpp"

#include <algorithm>

#include "scts/error.hpp"
#include "store/sql.hpp"

namespace scts::store {

School school(const Read& read) {
  SQLite::Statement row(read.database(), "SELECT uai, store_id, key_fingerprint, joined_on, year FROM school");
  if (!row.executeStep()) throw Error(Fault::failed, "the store is damaged: it names no school");
  const auto uai = Uai::parse(row.getColumn(0).getText());
  if (!uai) throw Error(Fault::failed, "the store is damaged: its UAI is none");
  School school{*uai, row.getColumn(1).getText(), bytes<Hash>(row.getColumn(2)), day(row.getColumn(3))};
  if (!row.getColumn(4).isNull()) school.year = SchoolYear::parse(row.getColumn(4).getText());
  return school;
}

void set_joined(const Write& write, Date day) {
  run(write.database(), "UPDATE school SET joined_on = ?", day);
}

void set_year(const Write& write, SchoolYear year) {
  run(write.database(), "UPDATE school SET year = ?", std::int64_t{year.value()});
}

std::optional<std::string> setting(const Read& read, std::string_view name) {
  SQLite::Statement row(read.database(), "SELECT value FROM setting WHERE name = ?");
  bind_all(row, name);
  return row.executeStep() ? std::optional<std::string>(row.getColumn(0).getString()) : std::nullopt;
}

void set_setting(const Write& write, std::string_view name, const std::string& value) {
  run(write.database(), "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      name, value);
}

std::vector<Service> services(const Read& read) {
  std::vector<Service> all;
  all.reserve(kServices.size());
  for (const auto& kind : kServices)
    all.push_back({.name = std::string(kind.name), .title = std::string(kind.french), .published = kind.published});
  SQLite::Statement row(read.database(), R"sql(
    SELECT name, title, open, eligible, mandatory FROM service
    ORDER BY name
  )sql");
  while (row.executeStep()) {
    const auto name = row.getColumn(0).getString();
    auto it = std::find_if(all.begin(), all.end(), [&](const Service& service) { return service.name == name; });
    if (it == all.end()) it = all.insert(it, Service{.name = name, .title = row.getColumn(1).getString()});
    it->open = row.getColumn(2).getInt() != 0;
    it->eligible = row.getColumn(3).getInt() != 0;
    it->mandatory = row.getColumn(4).getInt() != 0;
  }
  return all;
}

void save(const Write& write, const Service& service) {
  run(write.database(), R"sql(
    INSERT INTO service (name, title, open, eligible, mandatory) VALUES (?, nullif(?, ''), ?, ?, ?)
    ON CONFLICT (name) DO UPDATE
    SET title = excluded.title, open = excluded.open, eligible = excluded.eligible, mandatory = excluded.mandatory
  )sql",
      service.name, find_service(service.name) ? std::string() : service.title, std::int64_t{service.open},
      std::int64_t{service.eligible}, std::int64_t{service.mandatory});
}

}  // namespace scts::store
