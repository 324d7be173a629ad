#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scts::deliver::pdf {

/// The objects of a PDF file as they stand in it, and where each begins (ISO 32000-1, 7.5). PoDoFo makes the fonts; the
/// thousands of pages and structure elements are a few bytes each, of which its own objects would be ten times as many
/// and its writer would take most of a letter's time.
class Objects {
 public:
  Objects();

  /// The number of an object that is put later. Numbers begin at 1.
  [[nodiscard]] std::size_t reserve();
  void put(std::size_t number, std::string_view object);
  std::size_t add(std::string_view object);
  /// `entries`: of the stream's dictionary, but for its length.
  void put_stream(std::size_t number, std::string_view entries, std::string_view content);
  std::size_t add_stream(std::string_view entries, std::string_view content);

  /// The whole file; spent afterwards.
  [[nodiscard]] std::string finish(std::size_t catalog, std::size_t information);

 private:
  void begin(std::size_t number);

  std::string bytes_;
  std::vector<std::size_t> offsets_;  ///< by number
};

/// "12 0 R"
[[nodiscard]] std::string reference(std::size_t number);

}  // namespace scts::deliver::pdf
