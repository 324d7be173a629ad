#include "scts/files/writing.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "scts/error.hpp"
#include "scts/files/pipe.hpp"
#include "scts/files/reading.hpp"
#include "support/temporary.hpp"

using namespace scts;

namespace {

/// A signal each millisecond, whose handler does not restart calls: only for this thread's.
class Interruptions {
 public:
  Interruptions() {
    struct sigaction action {};
    action.sa_handler = [](int) {};
    ::sigaction(SIGALRM, &action, &before_);
    const itimerval every{{0, 1000}, {0, 1000}};
    ::setitimer(ITIMER_REAL, &every, nullptr);
  }
  ~Interruptions() {
    const itimerval never{};
    ::setitimer(ITIMER_REAL, &never, nullptr);
    ::sigaction(SIGALRM, &before_, nullptr);
  }
  Interruptions(const Interruptions&) = delete;
  Interruptions& operator=(const Interruptions&) = delete;

 private:
  struct sigaction before_ {};
};

/// Files of this process end there.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t size) : signal_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{size, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;

 private:
  rlimit before_{};
  void (*signal_)(int);
};

}  // namespace

TEST_CASE("all bytes arrive, though each call takes some of them and signals come in between") {
  files::Pipe pipe;
  std::string bytes;
  for (int i = 0; bytes.size() < 300'000; ++i) bytes += std::to_string(i);  // five times what a pipe holds
  std::string arrived;
  sigset_t alarm;
  ::sigemptyset(&alarm);
  ::sigaddset(&alarm, SIGALRM);
  ::pthread_sigmask(SIG_BLOCK, &alarm, nullptr);  // the reader is not the one to be interrupted
  std::thread reader([&] {
    char part[3000];
    for (ssize_t size = 0; (size = ::read(pipe.output.get(), part, sizeof part)) > 0;) {
      arrived.append(part, static_cast<std::size_t>(size));
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  });
  ::pthread_sigmask(SIG_UNBLOCK, &alarm, nullptr);
  {
    const Interruptions interruptions;
    files::write_all(pipe.input, bytes);
  }
  pipe.input.close();
  reader.join();
  CHECK(arrived == bytes);
}

TEST_CASE("a file that takes only some of the bytes is an error that names it") {
  const tests::Directory directory;
  const files::Descriptor file(directory / "file", O_WRONLY | O_CREAT);
  const SizeLimit limit(10);
  try {
    files::write_all(file, "0123456789abcdef");
    FAIL("it takes more than it can");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::failed);
    CHECK(error.what() == (directory / "file").native() + ": File too large");
  }
  CHECK(files::read_whole(directory / "file") == "0123456789");
}

TEST_CASE("a device is written to as it is") {
  CHECK_NOTHROW(files::write_all(files::open_device("/dev/null"), "gone"));
  CHECK_THROWS_AS(files::write_all(files::open_device("/dev/full"), "no room"), Error);
  const tests::Directory directory;
  CHECK_THROWS_AS(static_cast<void>(files::open_device(directory / "none")), Error);
}
