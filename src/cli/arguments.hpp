#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "scts/exchange/bonds.hpp"
#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/fold.hpp"
#include "scts/model/publication.hpp"
#include "scts/model/selection.hpp"

/// From text to values, once.
namespace scts::cli {

/// The selection options, the same on every command that has a selection.
class SelectionOptions {
 public:
  void declare(Options& options);
  /// Only those that fit codes of students.
  void declare_students(Options& options);
  /// Beside declare(): that it is about students' own codes alone.
  void declare_own_codes(Options& options);
  /// Reads the file of bonds too. Throws Error(usage).
  [[nodiscard]] Selection parse() const;
  /// The options that an option for students' own codes excludes.
  static const std::vector<std::string> kOfGuardians;
  /// All of them, for a command that has a selection only in one of its modes.
  static const std::vector<std::string> kNames;

 private:
  bool all_ = false;
  std::vector<std::string> mefs_;
  std::vector<std::string> divisions_;
  std::vector<std::string> students_;
  std::vector<std::string> guardians_;
  std::vector<std::string> references_;
  std::optional<std::string> bonds_;
  std::optional<std::string> batch_;
  std::optional<Rank> rank_;
  std::optional<Access> access_;
  std::optional<Told> told_;
  bool own_codes_ = false;
};

/// The options that say which couples of a MEF and a division are meant.
class CoupleOptions {
 public:
  void declare(Options& options);
  /// Throws Error(usage).
  [[nodiscard]] CoupleSelection parse() const;

 private:
  bool all_ = false;
  std::vector<std::string> mefs_;
  std::vector<std::string> divisions_;
  std::vector<std::string> couples_;
};

/// Tidied, whatever the terminal wrote. Throws Error(usage) if it is not UTF-8.
[[nodiscard]] std::string parse_text(const std::string& option, const std::string& text);

/// Days, each once.
[[nodiscard]] std::set<Date> parse_dates(const std::string& option, const std::vector<std::string>& texts);

/// One line from stdin, as it was typed, without echo if that is a terminal.
[[nodiscard]] std::string read_code_text();
/// One code from stdin, without echo if that is a terminal.
[[nodiscard]] Code read_code();
/// The same for a code that may be misread: O for 0, I for 1, S for 5, B for 8, Z for 2.
[[nodiscard]] Fold read_fold();
/// One password from stdin; on a terminal without echo, and asked for twice.
[[nodiscard]] std::string read_password();

/// Encoding, delimiter and columns of CSV files, and the sheet of workbooks.
class ReadingOptions {
 public:
  void declare(Options& options);
  [[nodiscard]] exchange::ReadOptions parse() const;
  /// They go only with the option that names such a file, where it is one.
  static const std::vector<std::string> kNames;

 private:
  std::optional<std::string> encoding_;
  std::optional<std::string> delimiter_;
  std::optional<std::string> map_;
  std::optional<std::string> sheet_;
};

/// A text file as the user named it: `-` is standard input.
struct TextFile {
  std::string name;  ///< for messages
  std::string text;  ///< lines end in LF, whatever editor wrote it
};
/// Throws Error(failed) if it cannot be read.
[[nodiscard]] TextFile read_text(const std::string& path);

/// The télé-services that ship, for completion: all, and those that have a publication.
[[nodiscard]] std::vector<Word> service_words();
[[nodiscard]] std::vector<Word> published_words();

/// A day given as an option.
[[nodiscard]] Date parse_date(const std::string& option, const std::string& text);
/// A number of days given as an option: from 1 to a hundred years.
[[nodiscard]] std::chrono::days parse_days(const std::string& option, const std::string& text);
/// A count given as an option.
[[nodiscard]] std::int64_t parse_count(const std::string& option, const std::string& text);

}  // namespace scts::cli
