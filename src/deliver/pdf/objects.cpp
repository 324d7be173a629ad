#include "deliver/pdf/objects.hpp"

#include <fmt/compile.h>
#include <zlib.h>

#include <iterator>

namespace scts::deliver::pdf {

Objects::Objects() : bytes_("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"), offsets_(1, 0) {}

std::size_t Objects::reserve() {
  offsets_.push_back(0);
  return offsets_.size() - 1;
}

void Objects::begin(std::size_t number) {
  offsets_[number] = bytes_.size();
  fmt::format_to(std::back_inserter(bytes_), FMT_COMPILE("{} 0 obj\n"), number);
}

// Keywords stand on lines of their own: ISO 19005-1, 6.1.8.
void Objects::put(std::size_t number, std::string_view object) {
  begin(number);
  bytes_ += object;
  bytes_ += "\nendobj\n";
}

std::size_t Objects::add(std::string_view object) {
  const std::size_t number = reserve();
  put(number, object);
  return number;
}

void Objects::put_stream(std::size_t number, std::string_view entries, std::string_view content) {
  begin(number);
  fmt::format_to(std::back_inserter(bytes_), FMT_COMPILE("<<{}/Length {}>>\nstream\n"), entries, content.size());
  bytes_ += content;
  bytes_ += "\nendstream\nendobj\n";
}

std::size_t Objects::add_stream(std::string_view entries, std::string_view content) {
  const std::size_t number = reserve();
  put_stream(number, entries, content);
  return number;
}

std::string Objects::finish(std::size_t catalog, std::size_t information) {
  const std::size_t table = bytes_.size();
  // The file identifier (14.4) is made of what the file says, so that the same letters give the same bytes.
  const auto* data = reinterpret_cast<const Bytef*>(bytes_.data());
  const auto sum = crc32_z(0, data, table);
  const auto other_sum = adler32_z(1, data, table);
  const auto id = fmt::format("{:08X}{:08X}{:016X}", sum, other_sum, table);
  const auto out = std::back_inserter(bytes_);
  fmt::format_to(out, "xref\n0 {}\n0000000000 65535 f \n", offsets_.size());
  for (std::size_t i = 1; i < offsets_.size(); ++i) fmt::format_to(out, FMT_COMPILE("{:010} 00000 n \n"), offsets_[i]);
  fmt::format_to(out, "trailer\n<</Size {}/Root {}/Info {}/ID[<{}><{}>]>>\nstartxref\n{}\n%%EOF\n", offsets_.size(),
                 reference(catalog), reference(information), id, id, table);
  return std::move(bytes_);
}

std::string reference(std::size_t number) {
  return fmt::format(FMT_COMPILE("{} 0 R"), number);
}

}  // namespace scts::deliver::pdf
