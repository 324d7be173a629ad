#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/lead.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/person.hpp"
#include "scts/model/school_life.hpp"
#include "scts/model/uai.hpp"

namespace scts::exchange {

/// What a file tells about. A SIECLE file is known by its root element, a CSV file by its header.
enum class RosterKind {
  students,
  guardians,
  bonds,
  structures,
  nomenclature,
  tests,
  marks,
  absences,
  usage,
  returns,
  languages
};
[[nodiscard]] std::string_view name(RosterKind kind);

/// What stands at the head of a file.
struct RosterHeader {
  std::string path;  ///< as the user wrote it
  RosterKind kind;
  std::optional<Uai> uai;                  ///< SIECLE's UAJ; a CSV names no school
  std::optional<std::string> exported_at;  ///< SIECLE's HORODATAGE as 2026-11-23T21:04:05 (local time)
  bool amends = false;                     ///< a list that tells something of known persons: nobody comes or goes by it
  std::vector<std::string> columns = {};   ///< of a CSV, as they are written there
  std::string assumed = {};                ///< how a CSV was read, where that is not as usual and nobody said so
};

/// Receives a file record by record, in the file's order. `line` counts from 1.
/// A sink that refuses a record throws Error; the reader lets it pass.
class RosterSink {
 public:
  virtual ~RosterSink() = default;

  virtual void begin(const RosterHeader& header) = 0;
  /// With an address id, the address comes by `address` before the end of the file, or never.
  virtual void student(const Student& student, std::optional<AddressId> address, long line) = 0;
  virtual void guardian(const Guardian& guardian, std::optional<AddressId> address, long line) = 0;
  virtual void address(AddressId id, const Address& address, long line) = 0;
  virtual void bond(const Bond& bond, const Responsibility& responsibility, long line) = 0;
  /// The student's division, when the file tells it apart from the student (SIECLE's STRUCTURES_ELEVE).
  virtual void membership(StudentId student, const DivisionCode& division, long line) = 0;
  virtual void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs,
                        long line) = 0;
  /// `label` is what people see: FORMATION and SPECIALITE.
  virtual void mef(const MefCode& mef, const std::string& label, long line) = 0;
  virtual void test(const Test& test, long line) = 0;
  virtual void mark(TestId test, StudentId student, const Mark& mark, long line) = 0;
  virtual void absence(const Absence& absence, long line) = 0;
  /// An account was opened with the code: a secret, which goes no further than its keyed hash.
  virtual void used(Code code, Date used_on, long line) = 0;
  /// A letter or message came back undelivered.
  virtual void returned(const Bond& bond, Channel channel, Date returned_on, long line) = 0;
  /// What a guardian is to be told in; nothing: as everybody.
  virtual void language(GuardianId guardian, const std::optional<Language>& language, long line) = 0;
  /// Whom a list means.
  [[nodiscard]] virtual Match<Student> find(const StudentLead& lead) = 0;
  [[nodiscard]] virtual Match<Guardian> find(const GuardianLead& lead) = 0;
  /// A row of a list that is not taken, and why.
  virtual void reject(std::span<const std::string> row, long line, const std::string& why) = 0;
  /// Something odd that does not stop the import; `id` names the record (`ELEVE_ID 700101`) or is empty.
  virtual void warning(long line, const std::string& id, const std::string& message) = 0;
};

/// How to read what a CSV does not tell.
struct ReadOptions {
  /// `utf-8`, `windows-1252` or `iso-8859-15`; told from the bytes if absent.
  std::optional<std::string> encoding = {};
  /// Told from the header line if absent.
  std::optional<char> delimiter = {};
  /// A CSV `column;field` that tells what columns hold whose names are not known.
  std::optional<std::filesystem::path> map = {};
};

class RosterReader;

/// A SIECLE export (XML, or a ZIP that holds exactly one XML) or a CSV, opened once; `-` is standard input.
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
  /// In bytes, packed if it is a ZIP.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Both are exports, and tell of different things: they can be read together.
  [[nodiscard]] bool goes_with(const RosterFile& other) const;

  /// Streams the records into the sink, once; memory does not grow with the file.
  /// Returns how many are of the file's kind: the students of a students' file, without their addresses, and the rows
  /// of a marks' file, with those that hold no mark.
  std::size_t read(RosterSink& sink);

 private:
  std::size_t size_ = 0;
  std::unique_ptr<RosterReader> reader_;
};

struct Reading {
  RosterFile& file;
  RosterSink& sink;
  std::size_t count = 0;  ///< what `read` returned
};

/// Reads a file, or several of which each goes with every other. Large ones are parsed at the same time; the sinks are
/// called on this thread, by turns. Throws the fault of the first file that has one.
void read_together(std::span<Reading> readings);

}  // namespace scts::exchange
