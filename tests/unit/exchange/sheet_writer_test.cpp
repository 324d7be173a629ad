#include "scts/exchange/sheet_writer.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "exchange/sheets/workbook.hpp"

namespace scts::exchange {

namespace {

using Lines = std::vector<std::string>;

const std::chrono::sys_seconds kCreated{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)};

std::string finished(SheetWriter& writer) {
  std::string bytes;
  writer.finish([&](std::string_view piece) { bytes += piece; });
  return bytes;
}

std::string written(const std::vector<Lines>& rows) {
  const auto writer = open_sheet_writer("list", Lines{"known", "also"}, kCreated);
  for (const auto& row : rows) writer->add(row);
  return finished(*writer);
}

/// The files that this process has open, but for those in memory.
Lines files_on_disk() {
  Lines out;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    std::error_code gone;
    const auto target = std::filesystem::read_symlink(entry.path(), gone).native();
    if (target.starts_with('/') && !target.starts_with("/memfd:") && !target.starts_with("/proc/"))
      out.push_back(target);
  }
  return out;
}

}  // namespace

TEST_CASE("what is written as a workbook is read as the same") {
  const auto bytes = written(
      {{"01000", "+33 6"}, {"=1+1", "'=x"}, {"=\"x\"", "_x0041_"}, {"6E1", "3-06"}, {"é \" & < 👩‍🏫", ""}});
  CHECK(rows_of(bytes) == Lines{"header 1: known|also", "2: 01000|+33 6", "3: =1+1|'=x", "4: =\"x\"|_x0041_",
                                "5: 6E1|3-06", "6: é \" & < 👩‍🏫|"});
  CHECK(rows_of(written({})) == Lines{"header 1: known|also"});
}

TEST_CASE("the same list at the same moment is the same file") {
  CHECK(written({{"a", "b"}}) == written({{"a", "b"}}));
}

TEST_CASE("nothing of a workbook lies on a disk while it is written") {
  const auto before = files_on_disk();
  const auto writer = open_sheet_writer("list", Lines{"known"}, kCreated);
  writer->add(Lines{"secret"});
  CHECK(files_on_disk() == before);
  CHECK_FALSE(finished(*writer).empty());
}

TEST_CASE("a text that is too long for a cell") {
  const auto writer = open_sheet_writer("list", Lines{"known"}, kCreated);
  CHECK(contains(error_of([&] { writer->add(Lines{std::string(40'000, 'x')}); }), "the workbook cannot be written: "));
}

}  // namespace scts::exchange
