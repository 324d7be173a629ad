#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

#include "scts/exchange/read_options.hpp"
#include "scts/exchange/record_sink.hpp"
#include "scts/exchange/roster_header.hpp"
#include "scts/exchange/skim.hpp"

namespace scts::exchange {

class RosterReader;

/// A SIECLE export (XML, or a ZIP that holds exactly one XML), a CSV, or mail (an mbox, one message, a Maildir), opened
/// once; `-` is standard input.
/// Everything throws Error(failed) whose message is `FILE:LINE: what is wrong`, with the record's id where known.
class RosterFile {
 public:
  /// Reads as far as the header.
  RosterFile(const std::filesystem::path& path, const ReadOptions& options);
  RosterFile(RosterFile&&) noexcept;
  RosterFile& operator=(RosterFile&&) noexcept;
  ~RosterFile();

  [[nodiscard]] const RosterHeader& header() const;
  [[nodiscard]] RosterKind kind() const { return header().kind; }
  /// False of an export that tells nothing that is taken (Geographique): it has no kind then, and nothing to read.
  [[nodiscard]] bool needed() const;
  /// In bytes, packed if it is a ZIP.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Both are exports, and tell of different things: they can be read together.
  [[nodiscard]] bool goes_with(const RosterFile& other) const;

  /// Streams the records into the sink, once; memory does not grow with the file.
  /// Returns how many are of the file's kind: the students of a students' file, without their addresses, and the rows
  /// of a marks' file, with those that hold no mark.
  std::size_t read(RecordSink& sink);

  /// Before it is read: hands the sink each record of an export as Skimmed, but those of which it is not sure whose
  /// they are.
  [[nodiscard]] Skim skim(RecordSink& sink);
  /// After a skim: what is not wanted counts as read, and is not. Without `wanted` all is read.
  void pass_over(Wanted wanted);
  /// The same with nothing wanted at all, by what the skim found.
  void pass_over_all(const Skim& skim);

 private:
  std::size_t size_ = 0;
  std::unique_ptr<RosterReader> reader_;
};

struct Reading {
  RosterFile& file;
  RecordSink& sink;
  std::size_t count = 0;  ///< what `read` returned
  Skim skim = {};         ///< what `skim` returned
};

/// Reads a file, or several of which each goes with every other. Large ones are parsed at the same time; the sinks are
/// called on this thread, by turns. Throws the fault of the first file that has one.
void read_together(std::span<Reading> readings);
/// The same with `skim`.
void skim_together(std::span<Reading> readings);

}  // namespace scts::exchange
