#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include "exchange/source.hpp"
#include "reading.hpp"
#include "zipped.hpp"

namespace scts::exchange {

namespace {

/// The deleted files that this process has open.
std::string copies() {
  std::string out;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    std::error_code gone;
    const auto target = std::filesystem::read_symlink(entry.path(), gone).native();
    if (target.ends_with(" (deleted)")) out += target + "\n";
  }
  return out;
}

/// Many students, so that the ZIP cannot be read at one go.
std::string school() {
  std::mt19937 random(1);
  std::string students = "<ELEVES>";
  for (int i = 1; i < 2000; ++i) {
    students +=
        fmt::format("<ELEVE ELEVE_ID=\"{}\"><NOM>N{}</NOM><DATE_NAISS>14/02/1998</DATE_NAISS></ELEVE>\n", i, random());
  }
  return siecle("BEE_ELEVES", students + "</ELEVES>");
}

}  // namespace

TEST_CASE("a ZIP is read as the file in it") {
  CHECK(read(zipped({{"ElevesAvecAdresses.xml", school()}})).count == 1999);
  CHECK(read(zipped({{"export/", ""}, {"export/Eleves.xml", school()}})).count == 1999);
  CHECK(read(zipped({{"bonds.csv", "student_id;guardian_id;rank\n1;2;1\n"}})).count == 1);
}

TEST_CASE("what computers put beside a file in a ZIP does not count") {
  const auto file = siecle("BEE_ELEVES", "");
  for (const auto* other :
       {"__MACOSX/._a.xml", "._a.xml", "folder/._a.xml", ".DS_Store", "folder/.DS_Store", "Thumbs.db"}) {
    CAPTURE(other);
    CHECK(read(zipped({{"a.xml", file}, {other, "\0\5\26\7"}})).lines.size() == 1);
    CHECK(read(zipped({{other, "\0\5\26\7"}, {"a.xml", file}})).lines.size() == 1);
  }
  CHECK(failure(zipped({{".DS_Store", "x"}})) == "file: the ZIP holds no file");
}

TEST_CASE("a ZIP that holds something else than one file") {
  CHECK(failure(zipped({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}})) ==
        "file: the ZIP holds 2 files instead of one: a.xml, b.xml");
  CHECK(failure(zipped({{"1", ""}, {"2", ""}, {"3", ""}, {"4", ""}, {"5", ""}, {"6", ""}})) ==
        "file: the ZIP holds 6 files instead of one: 1, 2, 3, 4, 5 and 1 more");
  CHECK(failure(zipped({{"a/", ""}})) == "file: the ZIP holds no file");
  CHECK(failure(zipped({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}})) ==
        "file: is neither a list nor a workbook");
  CHECK(failure(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", ""}})) ==
        "file: is protected by a password, or damaged");
  CHECK(failure(zipped({{"a.xml", school()}}, "secret")) == "file: a.xml is encrypted in the ZIP");
  CHECK(failure(zipped({{"a.xml", ""}})) == "file: is empty");
}

TEST_CASE("a damaged ZIP") {
  const auto whole = zipped({{"ElevesAvecAdresses.xml", school()}});
  const auto damaged = "file: the ZIP is damaged or cut short";
  for (std::size_t size = 4; size < whole.size(); size += size < 200 ? 7 : 997) {
    const auto message = failure(whole.substr(0, size));
    INFO("cut after ", size, ": ", message);
    CHECK(contains(message, damaged));
  }
  CHECK(contains(failure(whole.substr(0, whole.size() - 1)), damaged));
  // One wrong bit anywhere in the compressed bytes: they do not unpack, or the checksum tells.
  for (const std::size_t at : {100U, 5000U, 15000U}) {
    auto bad = whole;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    const auto message = failure(bad);
    INFO("wrong at ", at, ": ", message);
    CHECK(contains(message, "file:"));  // damaged, or no XML before that is known
  }
  // Nothing but the checksum tells: a stored entry.
  const Folder folder;
  const auto path = folder.path() / "stored.zip";
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  const auto xml = school();
  const auto index = zip_file_add(archive, "a.xml", zip_source_buffer(archive, xml.data(), xml.size(), 0), 0);
  zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  REQUIRE(zip_close(archive) == 0);
  auto stored = slurp(path);
  CHECK(read(stored).count == 1999);
  stored[stored.find("<NOM>N") + 5] = 'M';
  CHECK(contains(failure(stored), damaged));
}

TEST_CASE("a ZIP made to fill the disk") {
  const auto stating = [](std::string zip, std::string_view size) {
    const auto directory = zip.rfind("PK\1\2");
    REQUIRE(directory != std::string::npos);
    return zip.replace(directory + 24, 4, size);
  };
  using namespace std::string_view_literals;
  const auto bomb = zipped({{"a.xml", "<BEE_ELEVES>" + std::string(std::size_t{90} << 20, ' ')}});
  CHECK(failure(bomb) == "file: the ZIP unpacks to an absurd size");
  CHECK(failure(stating(bomb, "\0\1\0\0"sv)) == "file: the ZIP unpacks to an absurd size");
  // Absurd in itself, but harmless.
  const auto small = zipped({{"a.xml", "<a>" + std::string(std::size_t{10} << 20, ' ')}});
  CHECK(failure(small) == "file:1: a is not a file that is read");
  CHECK(failure(stating(small, "\0\0\0\x20"sv)) == "file: the ZIP unpacks to an absurd size");
}

TEST_CASE("what schools take for an export") {
  CHECK(failure("") == "file: is empty");
  CHECK(failure(" \r\n\r\n") == "file: is empty");
  CHECK(failure("%PDF-1.7\n%\xE2\xE3") == "file: looks like a PDF");
  CHECK(failure("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ==
        "file: is an old Excel workbook (.xls), or one that is protected by a password");
  CHECK(failure("\x1F\x8B\x08") == "file: looks like a gzip file");
  for (const auto* page : {"<!DOCTYPE html>\n<html>", "\n <!doctype HTML PUBLIC", "<html lang=fr>"}) {
    CHECK(contains(failure(page), "file: looks like a web page"));
  }
  CHECK(failure("<?xml version=\"1.0\"?><html/>") == "file:1: html is not a file that is read");
  CHECK(failure(std::string_view("\xFF\xFE<\0?\0", 6)) == "file: looks like UTF-16 text");
}

TEST_CASE("what cannot be opened") {
  const Folder folder;
  const auto opening = [](const std::filesystem::path& path) { return error_of([&] { RosterFile(path, {}); }); };
  CHECK(opening(folder.path()) == folder.path().native() + ": Is a directory");
  CHECK(opening(folder.path() / "none") == (folder.path() / "none").native() + ": No such file or directory");
  if (::geteuid() != 0) {
    const auto path = folder.file("x", "secret");
    ::chmod(path.c_str(), 0);
    CHECK(opening(path) == path.native() + ": Permission denied");
  }
}

TEST_CASE("a FIFO is read like a file: a list through a copy in memory, a long export through one that has no name") {
  const Folder folder;
  const Folder temporary;
  const auto path = folder.path() / "fifo";
  const auto long_one = [] { return school() + std::string(std::size_t{9} << 20, '\n'); };
  const auto read_fifo = [&](const std::string& bytes) {
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::thread writer([&] { std::ofstream(path, std::ios::binary) << bytes; });
    RosterFile file(path, {});
    writer.join();
    CHECK(std::filesystem::remove(path));
    Seen seen;
    CHECK(file.read(seen) == 1999);
    return copies();
  };
  ::setenv("TMPDIR", temporary.path().c_str(), 1);
  for (const auto& bytes : {school(), zipped({{"a.xml", school()}})}) {
    const auto copy = read_fifo(bytes);
    CHECK(contains(copy, "memfd:"));
    CHECK_FALSE(contains(copy, "/scts-"));
  }
  const auto copy = read_fifo(long_one());
  CHECK(contains(copy, temporary.path().native() + "/scts-"));
  CHECK_FALSE(contains(copy, "memfd:"));
  CHECK(std::filesystem::is_empty(temporary.path()));
  ::setenv("TMPDIR", "/none", 1);
  CHECK(contains(read_fifo(long_one()), "/tmp/scts-"));
  ::unsetenv("TMPDIR");
}

TEST_CASE("standard input") {
  const Folder folder;
  for (const auto& bytes :
       {school(), zipped({{"a.xml", school()}}), std::string("student_id;guardian_id;rank\n1;2;\n")}) {
    const int saved = ::dup(STDIN_FILENO);
    const int given = ::open(folder.file(bytes).c_str(), O_RDONLY | O_CLOEXEC);
    ::dup2(given, STDIN_FILENO);
    ::close(given);
    std::clearerr(stdin);
    {
      RosterFile file("-", {});
      Seen seen;
      CHECK(file.read(seen) > 0);
      CHECK(file.header().path == "-");
    }
    ::dup2(saved, STDIN_FILENO);
    ::close(saved);
  }
}

TEST_CASE("a source can be read again") {
  const Folder folder;
  for (const auto& bytes : {school(), zipped({{"a.xml", school()}})}) {
    Source source(folder.file(bytes));
    const auto all = [&] {
      std::string text;
      std::string buffer(1000, '\0');
      while (const auto size = source.read(buffer)) text.append(buffer, 0, size);
      return text;
    };
    CHECK(all() == school());
    source.rewind();
    CHECK(all() == school());
    CHECK(source.head() == school().substr(0, 4096));
  }
}

}  // namespace scts::exchange
