#include "deliver/pdf/deflate.hpp"

#include <new>

#include "scts/error.hpp"

namespace scts::deliver::pdf {

Deflate::Deflate() {
  // A page's content has some 2 KB: a window and tables of that size pack as well, and are cleared ten times as fast.
  constexpr int kWindowBits = 12;
  constexpr int kMemoryLevel = 5;
  if (deflateInit2(&stream_, 6, Z_DEFLATED, kWindowBits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

Deflate::~Deflate() {
  deflateEnd(&stream_);
}

std::string_view Deflate::compress(std::string_view bytes) {
  deflateReset(&stream_);
  out_.resize(deflateBound(&stream_, bytes.size()));
  stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib reads only
  stream_.avail_in = static_cast<uInt>(bytes.size());
  stream_.next_out = reinterpret_cast<Bytef*>(out_.data());
  stream_.avail_out = static_cast<uInt>(out_.size());
  if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw Error(Fault::bug, "zlib did not finish");
  return std::string_view(out_).substr(0, stream_.total_out);
}

}  // namespace scts::deliver::pdf
