#include "scts/exchange/roster.hpp"

#include <fmt/format.h>

#include <thread>
#include <utility>
#include <vector>

#include "ahead.hpp"
#include "encoding.hpp"
#include "mail/mailbox.hpp"
#include "roster_csv.hpp"
#include "scts/files/folder.hpp"
#include "siecle.hpp"
#include "source.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kUnit = 8;                // bytes of a mark and a character of the widest encoding
constexpr std::size_t kWorthThreads = 1 << 20;  // bytes of the files, packed or not: a school's are less

std::unique_ptr<RosterReader> open(Source source, const ReadOptions& options) {
  if (source.workbook()) return open_roster_csv(std::move(source), options);
  auto head = source.head();
  if (const auto wide = wide_encoding(head); wide && head.substr(0, kUnit).find('<') != std::string_view::npos)
    fail(source.path(), 0, fmt::format("looks like {} text", wide->words),
         "export it again from SIECLE, or save it as UTF-8");
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const auto start = head.find_first_not_of(" \t\r\n");
  const bool xml = start != std::string_view::npos && head[start] == '<';
  if (mail::is_mail(head)) return mail::open_file(std::move(source));
  return xml ? open_siecle(std::move(source)) : open_roster_csv(std::move(source), options);
}

template <class Read>
void together(std::span<Reading> readings, const Read& read) {
  std::size_t size = 0;
  std::vector<Ahead> ahead;
  for (auto& reading : readings) {
    if (reading.file.header().uai) size += reading.file.size();
    ahead.push_back({[&reading, &read](RecordSink& sink) { read(reading, sink); }, reading.sink});
  }
  if (size >= kWorthThreads && std::thread::hardware_concurrency() > 1) return read_ahead(ahead);
  for (const auto& [run, sink] : ahead) run(sink);
}

}  // namespace

RosterFile::RosterFile(const std::filesystem::path& path, const ReadOptions& options) {
  if (files::is_maildir(path)) {
    reader_ = mail::open_maildir(path);
    return;
  }
  Source source(path);
  size_ = source.size();
  reader_ = open(std::move(source), options);
}
RosterFile::RosterFile(RosterFile&&) noexcept = default;
RosterFile& RosterFile::operator=(RosterFile&&) noexcept = default;
RosterFile::~RosterFile() = default;

const RosterHeader& RosterFile::header() const {
  return reader_->header();
}
bool RosterFile::needed() const {
  return reader_->needed();
}
std::size_t RosterFile::read(RecordSink& sink) {
  return reader_->read(sink);
}

bool RosterFile::goes_with(const RosterFile& other) const {
  return header().uai && other.header().uai && kind() != other.kind();
}

Skim RosterFile::skim(RecordSink& sink) {
  return reader_->skim(sink);
}
void RosterFile::pass_over(Wanted wanted) {
  if (auto reader = reader_->again(std::move(wanted))) reader_ = std::move(reader);
}
void RosterFile::pass_over_all(const Skim& skim) {
  reader_->pass_over_all(skim.persons);
}

void read_together(std::span<Reading> readings) {
  together(readings, [](Reading& reading, RecordSink& sink) { reading.count = reading.file.read(sink); });
}

void skim_together(std::span<Reading> readings) {
  together(readings, [](Reading& reading, RecordSink& sink) { reading.skim = reading.file.skim(sink); });
}

}  // namespace scts::exchange
