// Any bytes as a message, and as a file of messages.

#include "exchange/mail/report.hpp"

#include <utility>

#include "sink.hpp"

void fuzz_one(std::string_view bytes) {
  using namespace scts;
  fuzz::StrictSink sink;
  if (auto report = exchange::mail::read_report(bytes)) sink.take(std::move(*report), 1);
  const fuzz::Input input("From mailer Tue Nov  3 10:00:00 2026\n" + std::string(bytes));
  fuzz::refusing([&] {
    exchange::RosterFile file(input.path(), {});
    file.read(sink);
  });
}
