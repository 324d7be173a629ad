#include "source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <utility>

#include "scts/error.hpp"

namespace scts::exchange {

namespace {

using namespace std::string_view_literals;

struct Look {
  std::string_view magic;  ///< in capitals
  std::string_view what;
  std::string_view hint;
};
constexpr auto kToCsv = "save it as CSV"sv;
constexpr auto kToUtf8 = "save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)"sv;
constexpr auto kAgain = "export it again"sv;
constexpr std::array<Look, 7> kOthers{{
    {"%PDF-", "a PDF", kAgain},
    {"\xD0\xCF\x11\xE0", "an Excel workbook", kToCsv},
    {"\x1F\x8B", "a gzip file", "unpack it first"},
    {"\xFF\xFE", "UTF-16 text", kToUtf8},
    {"\xFE\xFF", "UTF-16 text", kToUtf8},
    {"<!DOCTYPE HTML", "a web page (has the portal's session expired?)", kAgain},
    {"<HTML", "a web page (has the portal's session expired?)", kAgain},
}};

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

[[noreturn]] void fail_system(const std::string& path, int error) {
  fail(path, 0, std::strerror(error));
}

std::size_t read_some(std::FILE* file, std::span<char> into, const std::string& path) {
  const auto size = std::fread(into.data(), 1, into.size(), file);
  if (size == 0 && std::ferror(file)) fail_system(path, errno);
  return size;
}

File opened(int descriptor, const std::string& name) {
  if (descriptor < 0) fail_system(name, errno);
  File file(::fdopen(descriptor, "w+b"));
  if (!file) {
    const int error = errno;
    ::close(descriptor);
    fail_system(name, error);
  }
  return file;
}

/// A file of ours that has no name: it is gone with us, even by kill -9.
File nameless() {
  std::error_code no_directory;
  auto directory = std::filesystem::temp_directory_path(no_directory);
  if (no_directory) directory = "/tmp";
  std::string name = directory / "scts-XXXXXX";
  File file = opened(::mkostemp(name.data(), O_CLOEXEC), name);
  ::unlink(name.c_str());
  return file;
}

/// Copies at most so many bytes; returns how many there were.
std::size_t pour(std::FILE* from, std::FILE* into, std::size_t most, const std::string& path) {
  std::array<char, 65536> buffer;
  std::size_t poured = 0;
  while (const auto size = read_some(from, std::span(buffer).first(std::min(buffer.size(), most - poured)), path)) {
    if (std::fwrite(buffer.data(), 1, size, into) != size) fail_system(path, errno);
    poured += size;
  }
  if (std::fflush(into) != 0) fail_system(path, errno);
  return poured;
}

/// Copies what can be read only once: to memory, since it may be a list of codes, which do not belong on a disk; to a
/// file if it is longer than any such list.
File spool(std::FILE* from, const std::string& path) {
  constexpr std::size_t in_memory = std::size_t{8} << 20;
  constexpr auto all = std::numeric_limits<std::size_t>::max();
  File copy = opened(::memfd_create("scts", MFD_CLOEXEC), path);
  if (pour(from, copy.get(), in_memory, path) == in_memory) {
    const File beginning = std::exchange(copy, nameless());
    std::rewind(beginning.get());
    pour(beginning.get(), copy.get(), all, path);
    pour(from, copy.get(), all, path);
  }
  std::rewind(copy.get());
  return copy;
}

File open(const std::string& path) {
  if (path == "-") return spool(stdin, path);
  File file(std::fopen(path.c_str(), "rbe"));
  if (!file) fail_system(path, errno);
  struct stat status {};
  if (::fstat(::fileno(file.get()), &status) != 0) fail_system(path, errno);
  if (S_ISDIR(status.st_mode)) fail_system(path, EISDIR);
  return S_ISREG(status.st_mode) ? std::move(file) : spool(file.get(), path);
}

}  // namespace

void fail(const std::string& path, long line, const std::string& message, const std::string& hint) {
  throw Error(Fault::failed,
              line > 0 ? fmt::format("{}:{}: {}", path, line, message) : fmt::format("{}: {}", path, message), hint);
}

Source::Source(const std::filesystem::path& path) : path_(path.native()), file_(open(path_)) {
  read_head();
  if (head_.starts_with("PK\3\4") || head_.starts_with("PK\5\6") || head_.starts_with("PK\7\10")) {
    archive_.emplace(std::move(file_), path_);
    read_head();
  }
  const auto text = head_.find_first_not_of(" \t\r\n");
  if (text == std::string::npos) fail(path_, 0, "is empty", std::string(kAgain));
  if (head_.find('\0') < 4) fail(path_, 0, "looks like UTF-16 text", std::string(kToUtf8));
  const std::string start = capitals(std::string_view(head_).substr(text, 16));
  for (const auto& other : kOthers) {
    if (start.starts_with(other.magic)) {
      fail(path_, 0, fmt::format("looks like {}", other.what), std::string(other.hint));
    }
  }
}

void Source::read_head() {
  head_.resize(4096);
  head_.resize(read(head_));
  rewind();
}

std::size_t Source::read(std::span<char> into) {
  return archive_ ? archive_->read(into) : read_some(file_.get(), into, path_);
}

void Source::rewind() {
  if (archive_) return archive_->rewind();
  std::rewind(file_.get());
}

}  // namespace scts::exchange
