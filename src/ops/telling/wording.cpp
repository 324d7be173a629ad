#include "scts/ops/telling/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ops/telling/letterhead.hpp"
#include "scts/deliver/wording_check.hpp"
#include "scts/deliver/wording_fault.hpp"
#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"
#include "scts/store/telling/wordings.hpp"

namespace scts::ops {

namespace {

std::optional<store::StoredWording> own(const store::Read& read, WordingKind kind, const Language& language) {
  for (auto& stored : store::wordings(read)) {
    if (stored.wording.kind == kind && stored.wording.language == language) return std::move(stored);
  }
  return std::nullopt;
}

void demand_language(WordingKind kind, const Language& language) {
  if (language.french() || has_languages(kind)) return;
  throw Error(Fault::usage, fmt::format("{} is in French only: students have no language of their own", name(kind)),
              "further languages: car-letter and car-message");
}

}  // namespace

std::vector<WordingEntry> list_wordings(const store::Read& read) {
  using State = WordingEntry::State;
  const auto stored = store::wordings(read);
  const auto counts = store::count_languages(read);
  std::vector<WordingEntry> all;
  for (const auto kind : kWordingKinds) {
    std::map<Language, WordingEntry> entries;
    if (has_languages(kind)) {
      for (const auto& [language, count] : counts) {
        const auto state = deliver::shipped_text(kind, language) ? State::shipped : State::missing;
        entries.emplace(language, WordingEntry{kind, language, state});
      }
    }
    for (const auto& own : stored) {
      if (own.wording.kind != kind) continue;
      entries.insert_or_assign(own.wording.language,
                               WordingEntry{kind, own.wording.language, State::own, own.changed_at});
    }
    auto french = entries.extract(Language());
    const bool own_french = !french.empty() && french.mapped().state == State::own;
    all.push_back(own_french ? std::move(french.mapped()) : WordingEntry{kind, {}});
    for (auto& [language, entry] : entries) {
      const auto count = counts.find(language);
      entry.guardians = count == counts.end() ? 0 : count->second;
      all.push_back(std::move(entry));
    }
  }
  return all;
}

WordingText get_wording(const store::Read& read, WordingKind kind, const Language& language, bool shipped) {
  if (!shipped) {
    if (auto stored = own(read, kind, language)) return std::move(stored->wording);
  }
  if (auto text = deliver::shipped_text(kind, language)) return *std::move(text);
  demand_language(kind, language);
  throw Error(Fault::usage,
              fmt::format("no {} in the language {}{}", name(kind), language.text(), shipped ? " ships" : ""),
              fmt::format("write one: scts template show {} > FILE; it is set with --language {}", name(kind),
                          language.text()));
}

std::vector<WordingFault> check_wording(const store::Read& read, const WordingText& wording, Date today) {
  demand_language(wording.kind, wording.language);
  return deliver::faults_of(wording, letterhead_to_check(read, today));
}

WordingReport set_wording(const Run& run, const WordingText& wording, const std::string& file) {
  auto write = run.write();
  if (const auto faults = check_wording(write, wording, run.now().today); !faults.empty()) {
    auto first = faults.front();
    if (faults.size() > 1) {
      first.advice += fmt::format("{}{} more: scts template check {} {}", first.advice.empty() ? "" : "; ",
                                  faults.size() - 1, name(wording.kind), file);
    }
    deliver::reject(file, first);
  }
  WordingReport report{wording.kind, wording.language, true, {}};
  if (const auto before = own(write, wording.kind, wording.language); before && before->wording.text == wording.text) {
    report.changed = false;
    return report;
  }
  const auto batch = run.begin(write);
  store::set_wording(write, batch, wording.kind, wording.language, wording.text);
  report.batch = run.commit(write, batch);
  return report;
}

WordingReport ship_wording(const Run& run, WordingKind kind, const Language& language) {
  demand_language(kind, language);
  auto write = run.write();
  WordingReport report{kind, language, own(write, kind, language).has_value(), {}};
  if (!report.changed) return report;
  const auto batch = run.begin(write);
  store::set_wording(write, batch, kind, language, std::nullopt);
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
