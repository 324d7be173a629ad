#include "scts/deliver/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace scts::deliver {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kOfStudents = "cae";
constexpr std::string_view kManifestEnding = ".csv";

/// How the names of the files begin.
std::string_view prefix_of(Paper paper) {
  switch (paper) {
    case Paper::letters:
    case Paper::family_letters:
      return "car";
    case Paper::student_letters:
      return kOfStudents;
    case Paper::student_slips:
      return "cae-slips";
  }
  return {};
}

/// How the names of the files of a batch go on; their batch follows.
std::string start_of(Paper paper, const Uai& uai) {
  return fmt::format("{}-{}-", prefix_of(paper), uai.text());
}

std::optional<BatchId> batch_in(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return BatchId::parse(digits);
}

/// Division codes hold blanks and signs; file names do not.
std::string file_part(const std::string& division) {
  std::string part;
  for (const char c : division) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    part += plain ? c : '-';
  }
  return part.empty() ? "sans-division" : part;
}

std::string_view short_id(std::string_view store_id) {
  return store_id.substr(0, 8);
}

std::string staging_start(std::string_view store_id) {
  return fmt::format("scts-staging-{}-", short_id(store_id));
}

}  // namespace

// A division may be called "summary": the sheet is known by what it does not hold.
FileRole role_of(Channel channel, std::string_view name, int notices) {
  if (channel == Channel::email) return FileRole::message;
  if (name.ends_with(kManifestEnding)) return FileRole::manifest;
  return notices == 0 ? FileRole::summary : FileRole::letters;
}

bool is_of_students(std::string_view name) {
  return name.starts_with(kOfStudents);
}

PaperNames::PaperNames(Paper paper, const Uai& uai, BatchId batch, fs::path destination)
    : start_(fmt::format("{}{:06}-", start_of(paper, uai), batch.value())), destination_(std::move(destination)) {}

std::string PaperNames::letters(const DivisionCode& division) {
  return free(file_part(division.text()), ".pdf");
}
std::string PaperNames::letters_by_postcode() {
  return free("postcode", ".pdf");
}
std::string PaperNames::manifest() {
  return free("pages", kManifestEnding);
}
std::string PaperNames::summary() {
  return free("summary", ".pdf");
}

std::string PaperNames::free(std::string_view what, std::string_view ending) {
  for (int n = 1;; ++n) {
    auto name = fmt::format("{}{}{}{}", start_, what, n == 1 ? "" : fmt::format("_{}", n), ending);
    if (!fs::exists(destination_ / name) && given_.insert(name).second) return name;
  }
}

std::string message_name(std::chrono::sys_seconds made, BatchId batch, std::int64_t number, std::string_view store_id) {
  return fmt::format("{}.B{}P{}.{}", made.time_since_epoch().count(), batch.value(), number, short_id(store_id));
}

std::string message_id(std::string message_name) {
  std::replace(message_name.begin(), message_name.end(), '.', '-');
  return message_name;
}

std::optional<std::string> name_of_message(std::string_view message_id, std::string_view store_id) {
  std::string name(message_id.substr(0, message_id.find('@')));
  std::replace(name.begin(), name.end(), '-', '.');
  return batch_of_message(name, store_id) ? std::optional(std::move(name)) : std::nullopt;
}

std::optional<BatchId> batch_of_paper(std::string_view name, const Uai& uai) {
  if (!name.ends_with(".pdf") && !name.ends_with(kManifestEnding)) return std::nullopt;
  for (const auto paper : {Paper::letters, Paper::student_letters, Paper::student_slips}) {
    const auto start = start_of(paper, uai);
    if (!name.starts_with(start)) continue;
    const auto rest = name.substr(start.size());
    return batch_in(rest.substr(0, std::min(rest.find('-'), rest.size())));
  }
  return std::nullopt;
}

std::optional<BatchId> batch_of_message(std::string_view name, std::string_view store_id) {
  const auto at = name.find(".B");
  const auto end = name.find('P', at == std::string_view::npos ? 0 : at);
  if (end == std::string_view::npos || at == std::string_view::npos) return std::nullopt;
  const auto owner = name.substr(std::min(name.find('.', end), name.size()));
  if (owner != fmt::format(".{}", short_id(store_id))) return std::nullopt;
  return batch_in(name.substr(at + 2, end - at - 2));
}

fs::path staging_directory(const fs::path& destination, std::string_view store_id, BatchId batch) {
  return destination / fmt::format("{}{}", staging_start(store_id), batch.value());
}

std::vector<std::pair<BatchId, fs::path>> staging_in(const fs::path& destination, std::string_view store_id) {
  std::vector<std::pair<BatchId, fs::path>> found;
  const auto start = staging_start(store_id);
  std::error_code unlisted;  // gone, or somebody else's: nothing of the store's can be found there
  for (const auto& entry : fs::directory_iterator(destination, unlisted)) {
    const auto name = entry.path().filename().native();
    if (!name.starts_with(start)) continue;
    if (const auto batch = BatchId::parse(name.substr(start.size()))) found.emplace_back(*batch, entry.path());
  }
  return found;
}

std::string mark_name(std::string_view store_id) {
  return fmt::format(".scts-store-{}", short_id(store_id));
}
std::string probe_name(std::string_view store_id) {
  return fmt::format(".scts-probe-{}", short_id(store_id));
}

}  // namespace scts::deliver
