#include "scts/exchange/roster.hpp"

#include <array>

#include "reader.hpp"
#include "source.hpp"

namespace scts::exchange {

namespace {

std::unique_ptr<RosterReader> open(Source source, const ReadOptions& options) {
  auto head = source.head();
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const auto start = head.find_first_not_of(" \t\r\n");
  const bool xml = start != std::string_view::npos && head[start] == '<';
  return xml ? open_siecle(std::move(source)) : open_roster_csv(std::move(source), options);
}

}  // namespace

std::string_view name(RosterKind kind) {
  constexpr std::array<std::string_view, 11> names{"students",     "guardians", "bonds",    "structures",
                                                   "nomenclature", "tests",     "marks",    "absences",
                                                   "usage",        "returns",   "languages"};
  return names[static_cast<std::size_t>(kind)];
}

RosterFile::RosterFile(const std::filesystem::path& path, const ReadOptions& options)
    : reader_(open(Source(path), options)) {}
RosterFile::RosterFile(RosterFile&&) noexcept = default;
RosterFile& RosterFile::operator=(RosterFile&&) noexcept = default;
RosterFile::~RosterFile() = default;

const RosterHeader& RosterFile::header() const {
  return reader_->header();
}
std::size_t RosterFile::read(RosterSink& sink) {
  return reader_->read(sink);
}

}  // namespace scts::exchange
