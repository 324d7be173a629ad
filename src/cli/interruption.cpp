#include "cli/interruption.hpp"

#include <unistd.h>

#include <array>
#include <csignal>
#include <ctime>
#include <string_view>

namespace scts::cli {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
constexpr int kStatus = 128;

volatile std::sig_atomic_t taken_down = 0;  // a handler has no other place
volatile std::time_t taken_down_at = 0;

std::time_t seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

/// One interrupt may come twice, to the process and to its group.
void take_down(int signal) {
  constexpr std::string_view words = "scts: warning: stopping once the message that is being sent is through\n";
  if (taken_down == 0) {
    taken_down = signal;
    taken_down_at = seconds();
    static_cast<void>(!::write(STDERR_FILENO, words.data(), words.size()));
  } else if (seconds() > taken_down_at + 1) {
    std::signal(signal, SIG_DFL);
    ::raise(signal);
  }
}

void set(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  for (const int signal : kSignals) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);  // nohup
  }
}

}  // namespace

Interruption::Interruption() {
  taken_down = 0;
  set(take_down);
}
Interruption::~Interruption() {
  set(SIG_DFL);
}

int Interruption::signal() {
  return taken_down;
}
int Interruption::status() {
  return kStatus + taken_down;
}

}  // namespace scts::cli
