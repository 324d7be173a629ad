#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

namespace scts::deliver::pdf {

/// Compresses streams. zlib is set up once and reset for each: PoDoFo's own filter clears 268 KB for each.
class Deflate {
 public:
  Deflate();
  ~Deflate();
  Deflate(const Deflate&) = delete;
  Deflate& operator=(const Deflate&) = delete;

  /// Valid until the next call.
  [[nodiscard]] std::string_view compress(std::string_view bytes);

 private:
  z_stream stream_{};
  std::string out_;
};

}  // namespace scts::deliver::pdf
