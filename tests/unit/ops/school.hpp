#pragma once

#include <fstream>
#include <optional>
#include <string>

#include "scts/ops/codes/generate.hpp"
#include "scts/ops/codes/history.hpp"
#include "scts/ops/codes/invalidate.hpp"
#include "scts/ops/codes/open_keyring.hpp"
#include "scts/ops/people/import.hpp"
#include "scts/ops/school/init.hpp"
#include "scts/ops/school/services.hpp"
#include "scts/ops/school/settings.hpp"
#include "scts/ops/telling/notify.hpp"
#include "support/temporary.hpp"

namespace scts::tests {

inline constexpr bool kDryRun = true;

inline Now day(const std::string& iso) {
  const Date today = Date::parse(iso).value();
  return {std::chrono::sys_seconds(today.days()) + std::chrono::hours(9), today};
}

/// A school of three students and four guardians, its télé-services open.
class SmallSchool {
 public:
  SmallSchool() {
    ops::init(directory / "school.db", *Uai::parse("0754321P"), "Collège Jeanne-Villepreux", "test", day("2026-09-01"));
    store.emplace(directory / "school.db");
    write("students.csv",
          "student_id;family_name;first_name;birth_date;division\n"
          "101;MARTIN;Léa;2013-02-14;6A\n102;MARTIN;Hugo;2011-05-01;3 A\n103;NOËL;Œdipe;2012-12-31;6A\n");
    write("guardians.csv",
          "guardian_id;title;family_name;first_name;email;line1;postcode;city\n"
          "201;MME;DUPONT;Claire;claire@example.org;1 rue des Lilas;94000;Créteil\n202;M.;MARTIN;Paul;;2 rue du "
          "Port;94000;Créteil\n"
          "203;MME;NOËL;Zoé;;;;\n204;M.;GRAND;Luc;;;;\n");
    write("bonds.csv", "student_id;guardian_id;rank\n101;201;1\n101;202;2\n102;201;1\n103;203;1\n103;204;\n");
    static_cast<void>(import({"students.csv", "guardians.csv", "bonds.csv"}));
    static_cast<void>(ops::open_services(run(), {}));
    static_cast<void>(ops::open_services(run(), {{"notes"}, {}, {}}));
    static_cast<void>(ops::set_setting(run(), "site.url", "https://teleservices.example.org"));
    static_cast<void>(ops::set_setting(run(), "mail.sender", "ce@example.org"));
  }

  [[nodiscard]] ops::Run run(const std::string& iso = "2026-09-02", bool dry_run = false) const {
    return ops::Run(*store,
                    {.command = "test",
                     .actor = "test",
                     .wait = std::chrono::milliseconds(0),
                     .dry_run = dry_run,
                     .accept_clock = true},
                    day(iso));
  }
  void write(const std::string& name, const std::string& text) const { std::ofstream(directory / name) << text; }
  [[nodiscard]] ops::ImportReport import(const std::vector<std::string>& names,
                                         std::optional<std::int64_t> departures = {},
                                         const std::string& iso = "2026-09-02") const {
    ops::ImportRequest request;
    request.max_departures = departures;
    for (const auto& name : names) request.files.push_back(directory / name);
    return ops::import(run(iso), request);
  }
  [[nodiscard]] secret::Keyring keyring() const { return ops::open_keyring(*store); }
  [[nodiscard]] ops::GenerateReport generate(const Selection& selection, bool renew = false) const {
    return ops::generate_codes(run(), keyring(), {selection, renew});
  }
  [[nodiscard]] ops::NotifyReport notify(const Selection& selection,
                                         std::vector<Channel> channels = {Channel::email, Channel::paper}) const {
    return notify(to_tell(selection, std::move(channels)), "2026-09-03");
  }
  [[nodiscard]] ops::NotifyRequest to_tell(const Selection& selection,
                                           std::vector<Channel> channels = {Channel::email, Channel::paper}) const {
    return {.selection = selection,
            .channels = std::move(channels),
            .output = directory / "letters",
            .spool = directory / "spool",
            .confirm = {},
            .progress = {}};
  }
  [[nodiscard]] ops::NotifyReport notify(const ops::NotifyRequest& request, const std::string& iso) const {
    return ops::notify(run(iso), keyring(), request);
  }
  [[nodiscard]] std::vector<ops::HistoryEntry> history(const Selection& selection) const {
    std::vector<ops::HistoryEntry> entries;
    const auto keys = keyring();
    ops::history(store::Read(*store), keys, selection, day("2026-09-02").today,
                 [&](const ops::HistoryEntry& entry) { entries.push_back(entry); });
    return entries;
  }
  [[nodiscard]] std::int64_t valid_codes() const {
    return store::count_codes(store::Read(*store), "CAR", day("2026-09-02").today).valid;
  }

  Directory directory;
  std::optional<store::Store> store;
};

inline Selection all() {
  Selection selection;
  selection.all = true;
  return selection;
}
inline Selection student(const std::string& term) {
  Selection selection;
  selection.students = {term};
  return selection;
}

}  // namespace scts::tests
