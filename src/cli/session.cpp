#include "cli/session.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <nlohmann/json.hpp>

#include "scts/error.hpp"
#include "scts/files/ownership.hpp"
#include "scts/files/real_path.hpp"
#include "scts/files/time_zone.hpp"
#include "scts/model/setting.hpp"
#include "scts/model/text.hpp"
#include "scts/ops/school/settings.hpp"

namespace scts::cli {

namespace {

constexpr int kLongestWait = 1'000'000;  // seconds: SQLite counts milliseconds in an int

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

std::chrono::sys_seconds read_clock() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Now local(std::chrono::sys_seconds instant) {
  return {instant, Date(files::local_day(instant))};
}

bool colored(std::optional<Color> choice, int file) {
  if (choice == Color::always) return true;
  if (choice == Color::never || environment("NO_COLOR")) return false;
  return ::isatty(file) == 1;
}

bool put(std::FILE* file, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), file) == text.size();
}

}  // namespace

Session::Session(const Globals& globals, std::string_view command)
    : globals_(globals), command_(command), instant_(read_clock()), actor_(files::own_login()) {
  const auto user = ::geteuid();
  const auto person = environment("SUDO_USER").value_or(actor_);
  configured_ = read_config(globals.config ? globals.config : environment("SCTS_CONFIG"));
  if (!command_.starts_with("account ")) files::act_for(store_file());
  const auto account = ::geteuid() == user ? actor_ : files::own_login();
  if (account != person) {
    actor_ = fmt::format("{} as {}", person, account);
  }
  files::follow_zone(configured_.replica_timezone.value_or(std::string(find_setting("school.timezone")->fallback)));
}

Now Session::now() const {
  return local(instant_);
}

store::Store Session::open_store() const {
  store::Store store(store_file());
  follow_zone_of(store);
  return store;
}

void Session::follow_zone_of(const store::Store& store) const {
  files::follow_zone(ops::get_setting(store::Read(store), "school.timezone").value);
}

std::filesystem::path Session::store_file() const {
  namespace fs = std::filesystem;
  for (const auto& name : {globals_.store, environment("SCTS_STORE"), configured_.store}) {
    if (name && name->empty()) throw Error(Fault::usage, "the store's name is empty", "name one with --store FILE");
    if (name) return files::real_path(*name);
  }
  if (const auto data = environment("XDG_DATA_HOME")) return files::real_path(fs::path(*data) / "scts" / "scts.db");
  if (const auto home = environment("HOME")) {
    return files::real_path(fs::path(*home) / ".local" / "share" / "scts" / "scts.db");
  }
  throw Error(Fault::usage, "no store is named, and there is no HOME", "name one with --store FILE or SCTS_STORE");
}

std::filesystem::path Session::beside_store(const std::optional<std::string>& given, const char* fallback) const {
  namespace fs = std::filesystem;
  if (given && given->empty()) throw Error(Fault::usage, "a directory's name is empty");
  auto path = files::real_path(given ? fs::path(*given) : store_file().parent_path() / fallback);
  return path.has_filename() ? path : path.parent_path();
}

replica::Place Session::replica(const std::optional<std::string>& given) const {
  for (const auto& name : {given, environment("SCTS_REPLICA"), configured_.replica}) {
    if (name) return replica::Place(*name);
  }
  return replica::Place((store_file().parent_path() / "teleservices.db").native());
}

std::optional<std::filesystem::path> Session::replica_key(const std::optional<std::string>& given) const {
  for (const auto& name : {given, environment("SCTS_REPLICA_KEY"), configured_.replica_key}) {
    if (name) return files::real_path(*name);
  }
  return std::nullopt;
}

std::chrono::seconds Session::wait() const {
  int seconds = 60;
  if (!globals_.wait_lock) return std::chrono::seconds(seconds);
  const auto* end = globals_.wait_lock->data() + globals_.wait_lock->size();
  const auto [last, error] = std::from_chars(globals_.wait_lock->data(), end, seconds);
  if (error != std::errc() || last != end || seconds < 0 || seconds > kLongestWait) {
    throw Error(Fault::usage, fmt::format("--wait-lock: \"{}\" is not a number of seconds", *globals_.wait_lock));
  }
  return std::chrono::seconds(seconds);
}

ops::Run::Who Session::who(bool dry_run) const {
  const auto on_wait = [this](const std::string& why) {
    if (!quiet()) warn(fmt::format("waiting: {}", why));
  };
  const auto on_done = [this](BatchId batch) { did(fmt::format("batch {} is done", batch.value())); };
  return {command_, actor_, wait(), dry_run, on_wait, globals_.accept_clock, on_done};
}

ops::Run Session::start(const store::Store& store, bool dry_run, ops::Run::Hold hold) const {
  changing_ = !dry_run;
  return announced({store, who(dry_run), [] { return local(read_clock()); }, hold});
}

ops::Run Session::start(const store::Store& store, bool dry_run,
                        const std::function<void(const ops::Run&)>& rehearse) const {
  if (dry_run || globals_.yes) return start(store, dry_run);
  const auto clock = [] { return local(read_clock()); };
  const auto rehearsal = ops::Run::rehearsal(store, who(dry_run), clock);
  rehearse(rehearsal);
  changing_ = true;
  return announced({store, who(dry_run), clock, rehearsal.ask()});
}

namespace {

std::string outcome_of(const ops::Recovered& batch) {
  switch (batch.end) {
    case ops::Recovered::End::finished:
      return "had been interrupted: its files are in place now";
    case ops::Recovered::End::undone:
      return "had been interrupted: it was undone, nobody was notified by it";
    case ops::Recovered::End::waiting:
      return fmt::format("had been interrupted, and cannot be ended yet: {}", batch.why);
  }
  return "";
}

}  // namespace

ops::Run Session::announced(ops::Run run) const {
  for (const auto& batch : run.recovered()) {
    warn(fmt::format("batch {} {}", batch.batch.value(), outcome_of(batch)));
    for (const auto& file : batch.lost) {
      std::string bonds;
      std::string students;
      for (const auto& owner : file.owners) {
        if (owner.guardian) {
          bonds += fmt::format(" {};{}", owner.student.value(), owner.guardian->value());
        } else {
          students += fmt::format(" {}", owner.student.value());
        }
      }
      warn(fmt::format("{} is lost, though its codes count as notified; tell these {}:{}", file.path.native(),
                       students.empty() ? "couples again (notify --again --pairs)"
                                        : "students again (notify --cae --again --student)",
                       bonds + students));
    }
  }
  if (const auto& departed = run.departed(); departed && !quiet()) {
    warn(fmt::format("{} left as announced: {} invalid now (batch {})", counted(departed->counts.students, "student"),
                     departed->counts.codes == 1 ? "1 code is" : fmt::format("{} codes are", departed->counts.codes),
                     departed->batch.value()));
  }
  return run;
}

bool Session::log(const store::Store& store, std::string_view entails,
                  const std::function<void(const ops::Run&)>& write_down) const {
  try {
    write_down(start(store, false));
    changing_ = false;
    done_.clear();
    return true;
  } catch (const std::exception& exception) {
    const auto* own = dynamic_cast<const Error*>(&exception);
    const auto error = own ? std::optional(*own) : store::explain(exception);
    if (!error || error->fault() == Fault::usage || error->fault() == Fault::bug) throw;
    warn(fmt::format("{}: that this is shown is not in the journal{}{}", error->what(), entails.empty() ? "" : ", and ",
                     entails));
    return false;
  }
}

bool Session::confirm(const std::string& question) const {
  if (globals_.yes) return true;
  demand_output();  // who is asked has read what came before
  if (::isatty(STDIN_FILENO) != 1) {
    throw Error(Fault::usage, fmt::format("{} There is no terminal to ask", question), "answer beforehand with --yes");
  }
  put(stderr, question + " [y/N] ");
  std::array<char, 100> answer{};
  if (!std::fgets(answer.data(), answer.size(), stdin)) return false;
  const char first = answer[0];
  return first == 'y' || first == 'Y' || first == 'o' || first == 'O';  // yes, oui
}

void Session::no_csv() const {
  if (globals_.csv) throw Error(Fault::usage, "--csv is for lists; this command gives none", "use --json");
}

void Session::demand_output() const {
  if (lost_ == 0 && std::fflush(stdout) != 0) lost_ = errno;
  if (lost_ == 0) return;
  throw Error(Fault::failed, fmt::format("standard output: {}", std::strerror(lost_)),
              done_.empty() ? "" : done_ + " all the same");
}
void Session::print(const std::string& text) const {
  if (lost_ == 0 && !put(stdout, text)) lost_ = errno;
}
void Session::say(const std::string& text) const {
  if (!globals_.quiet) print(text + '\n');
}
void Session::warn(const std::string& text) const {
  put(stderr, fmt::format("scts: warning: {}\n", printable(text)));
}

std::string counted(std::int64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void print_error(const Error& error, bool json, std::optional<Color> color) {
  if (json) {
    const char* name = "";
    switch (error.fault()) {
      case Fault::failed:
        name = "failed";
        break;
      case Fault::usage:
        name = "usage";
        break;
      case Fault::refused:
        name = "refused";
        break;
      case Fault::bug:
        name = "bug";
        break;
      case Fault::busy:
        name = "busy";
        break;
    }
    const nlohmann::ordered_json document{{"schema", "scts.error/1"},
                                          {"error",
                                           {{"code", static_cast<int>(error.fault())},
                                            {"name", name},
                                            {"message", error.what()},
                                            {"hint", error.hint()}}}};
    put(stderr, document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
    return;
  }
  const bool red = colored(color, STDERR_FILENO);
  put(stderr,
      fmt::format("scts: {}error:{} {}\n", red ? "\033[1;31m" : "", red ? "\033[0m" : "", printable(error.what())));
  if (!error.hint().empty()) put(stderr, fmt::format("scts: hint: {}\n", printable(error.hint())));
}

}  // namespace scts::cli
