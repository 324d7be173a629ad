#include "scts/deliver/mailer.hpp"

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "scts/error.hpp"
#include "scts/files/memory_file.hpp"
#include "scts/files/pipe.hpp"
#include "scts/files/reading.hpp"
#include "scts/model/mailbox.hpp"
#include "scts/model/text.hpp"

namespace scts::deliver {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kSaid = 200;  // bytes of what a mailer prints: the rest is for its own log
constexpr int kTick = 5;            // ms: how soon the end of a mailer is seen whose children keep its output open

/// What the mailer starts with: the message, one pipe for all it prints, nothing else of ours. A session of its own,
/// so that a time-out ends its children too, and that it cannot type on the terminal of root, who works for its owner;
/// and signals as they are by default, for ours are not.
class Start {
 public:
  Start(int input, int output) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files_, output, STDERR_FILENO);
    ::posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);  // what our own caller left open
    ::posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes_, &none);
    ::posix_spawnattr_setsigdefault(&attributes_, &all);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~Start() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  /// 0, or why nothing was started.
  [[nodiscard]] int operator()(pid_t& process, const std::filesystem::path& program, std::vector<std::string> words) {
    std::vector<std::string> settings{"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"};
    // Where msmtp and its like look for their configuration.
    if (const char* home = std::getenv("HOME")) settings.push_back(std::string("HOME=") + home);
    const auto pointers = [](std::vector<std::string>& texts) {
      std::vector<char*> all;
      all.reserve(texts.size() + 1);
      for (auto& text : texts) all.push_back(text.data());
      all.push_back(nullptr);
      return all;
    };
    return ::posix_spawn(&process, program.c_str(), &files_, &attributes_, pointers(words).data(),
                         pointers(settings).data());
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

/// The first line that has something on it.
std::string first_line(const std::string& printed) {
  const auto from = std::min(printed.find_first_not_of(" \t\r\n"), printed.size());
  auto text = printed.substr(from, printed.find('\n', from) - from);
  if (!valid_utf8(text))
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < 0; }, '?');
  return tidy(text);
}

/// Takes what the mailer printed since, waiting for it at most so long. The end of what was printed is not the end of
/// the mailer, nor the other way round.
void listen(files::Descriptor& output, std::string& printed, int milliseconds) {
  pollfd waiting{output.get(), POLLIN, 0};
  if (::poll(&waiting, 1, milliseconds) <= 0) return;
  std::array<char, 4096> part{};
  const auto size = ::read(output.get(), part.data(), part.size());
  if (size > 0) {
    printed.append(part.data(), std::min(static_cast<std::size_t>(size), kSaid - std::min(kSaid, printed.size())));
  } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
    output.close();
  }
}

/// Reads what the mailer prints, so that it does not stand still, until it ends; kills it when it takes too long.
Ending wait_for(pid_t process, files::Descriptor& output, std::string& printed, std::chrono::seconds patience) {
  const auto end = Clock::now() + patience;
  int status = 0;
  bool killed = false;
  while (::waitpid(process, &status, killed ? 0 : WNOHANG) != process) {
    if (Clock::now() >= end && !killed) {
      ::kill(-process, SIGKILL);
      killed = true;
    } else if (!killed) {
      listen(output, printed, kTick);
    }
  }
  listen(output, printed, 0);
  if (WIFEXITED(status)) return {Ending::Kind::exited, WEXITSTATUS(status)};
  if (killed) return {Ending::Kind::timed_out, static_cast<int>(patience.count())};
  return {Ending::Kind::killed, WTERMSIG(status)};
}

}  // namespace

HandOver hand_over(const Mailer& mailer, std::string_view message, const std::string& recipient) {
  files::Descriptor input;
  std::optional<files::Pipe> pipe;
  try {
    input = files::memory_file(message);
    pipe.emplace();
  } catch (const Error& error) {
    return {{}, error.what()};
  }
  pid_t process = 0;
  Start start(input.get(), pipe->input.get());
  const auto addressed = [](const std::string& mailbox) { return mail_address(mailbox).value_or(mailbox); };
  const int error = start(process, mailer.program,
                          {mailer.program.native(), "-i", "-f", addressed(mailer.sender), "--", addressed(recipient)});
  if (error != 0) return {{}, std::strerror(error)};
  pipe->input.close();
  std::string printed;
  Ending ending = wait_for(process, pipe->output, printed, mailer.patience);
  ending.read_all = files::read_to_end(input);
  return {ending, first_line(printed)};
}

}  // namespace scts::deliver
