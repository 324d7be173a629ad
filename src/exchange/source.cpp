#include "source.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

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

/// Copies what can be read only once to a file of ours that has no name: it is gone with us, even by kill -9.
File spool(std::FILE* from, const std::string& path) {
  std::error_code no_directory;
  auto directory = std::filesystem::temp_directory_path(no_directory);
  if (no_directory) directory = "/tmp";
  std::string name = directory / "scts-XXXXXX";
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) fail_system(name, errno);
  ::unlink(name.c_str());
  File copy(::fdopen(descriptor, "w+b"));
  if (!copy) {
    const int error = errno;
    ::close(descriptor);
    fail_system(name, error);
  }
  std::array<char, 65536> buffer;
  while (const auto size = read_some(from, buffer, path)) {
    if (std::fwrite(buffer.data(), 1, size, copy.get()) != size) fail_system(name, errno);
  }
  if (std::fflush(copy.get()) != 0) fail_system(name, errno);
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
