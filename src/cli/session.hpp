#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/config.hpp"
#include "scts/error.hpp"
#include "scts/model/date.hpp"
#include "scts/ops/run.hpp"
#include "scts/replica/replica.hpp"
#include "scts/store/store.hpp"

namespace scts::cli {

/// When errors are coloured; `automatic`: on a terminal.
enum class Color { automatic, always, never };

/// The options that every command has, before or after its name.
struct Globals {
  std::optional<std::string> store;
  std::optional<std::string> config;
  std::optional<Color> color;
  std::optional<std::string> wait_lock;
  bool json = false;
  bool csv = false;
  bool quiet = false;
  int verbose = 0;
  bool yes = false;
  bool accept_clock = false;
  bool help = false;
  bool version = false;
};

enum class Format { text, json, csv };

/// The world as one invocation sees it: configuration, clock, who asks, where results go.
class Session {
 public:
  /// `command` is the row of the table that was chosen: "spool send".
  Session(const Globals& globals, std::string_view command);

  [[nodiscard]] Format format() const {
    return globals_.json ? Format::json : globals_.csv ? Format::csv : Format::text;
  }
  [[nodiscard]] bool quiet() const { return globals_.quiet; }
  [[nodiscard]] bool accept_clock() const { return globals_.accept_clock; }
  [[nodiscard]] bool verbose() const { return globals_.verbose > 0; }
  /// The moment the command began at; its day is that of the store's school, once that is opened. What is written is
  /// dated by its run.
  [[nodiscard]] Now now() const;
  [[nodiscard]] const std::string& actor() const { return actor_; }
  [[nodiscard]] const LaidDown& laid_down() const { return configured_.laid_down; }

  [[nodiscard]] std::filesystem::path store_file() const;
  /// Opens the store; from then on days are those of the school's time zone. Throws Error(usage) if the machine does
  /// not know it.
  [[nodiscard]] store::Store open_store() const;
  void follow_zone_of(const store::Store& store) const;
  /// `letters`, `spool`: beside the store, unless the user says otherwise.
  [[nodiscard]] std::filesystem::path beside_store(const std::optional<std::string>& given, const char* fallback) const;
  /// The replica that an option, SCTS_REPLICA or the configuration names, else `teleservices.db` beside the store.
  [[nodiscard]] replica::Place replica(const std::optional<std::string>& given) const;
  /// Its key file, if one is named: an option, SCTS_REPLICA_KEY, the configuration.
  [[nodiscard]] std::optional<std::filesystem::path> replica_key(const std::optional<std::string>& given) const;
  /// How long for others at work: on the store, or on the replica.
  [[nodiscard]] std::chrono::seconds wait() const;
  [[nodiscard]] ops::Run start(const store::Store& store, bool dry_run,
                               ops::Run::Hold hold = ops::Run::Hold::throughout) const;
  /// Rehearses it first, and asks what there is to ask before the lock is taken.
  [[nodiscard]] ops::Run start(const store::Store& store, bool dry_run,
                               const std::function<void(const ops::Run&)>& rehearse) const;

  /// Writes down that something is about to be shown. Where that cannot be done, for a lock, a store that is for
  /// reading only or a clock that is wrong, it warns, saying what that entails, and returns false.
  [[nodiscard]] bool log(const store::Store& store, std::string_view entails,
                         const std::function<void(const ops::Run&)>& write_down) const;

  /// Asks on the terminal; `--yes` answers. Throws Error(usage) if there is no terminal to ask.
  [[nodiscard]] bool confirm(const std::string& question) const;
  /// Throws Error(usage) if the user asked for CSV: only lists have it.
  void no_csv() const;

  /// What is done for good, whatever becomes of the output: "batch 13 is done".
  void did(const std::string& what) const { done_ = what; }
  /// Throws Error(failed) if standard output is lost, with what was done all the same. It is lost once for all: a
  /// command that changes something goes on to its end, and hears of it then.
  void demand_output() const;
  /// It may have changed something.
  [[nodiscard]] bool changing() const { return changing_; }

  /// A result, to stdout.
  void print(const std::string& text) const;
  /// A result that only people read: nothing under --quiet.
  void say(const std::string& text) const;
  /// Something that deserves a look, to stderr.
  void warn(const std::string& text) const;

 private:
  [[nodiscard]] ops::Run::Who who(bool dry_run) const;
  /// Tells what happened before the run began.
  [[nodiscard]] ops::Run announced(ops::Run run) const;

  Globals globals_;
  std::string command_;
  std::chrono::sys_seconds instant_;
  std::string actor_;
  Config configured_;
  mutable std::string done_;
  mutable bool changing_ = false;
  mutable int lost_ = 0;  ///< errno of the first write that failed
};

/// "1 letter", "2 letters".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view noun);

/// Prints to stderr: `scts: error: …` and `scts: hint: …`, or JSON.
void print_error(const Error& error, bool json, std::optional<Color> color);

}  // namespace scts::cli
