#include "deliver/pdf/qr_code.hpp"

#include <qrencode.h>

#include <cerrno>
#include <memory>
#include <new>

#include "scts/error.hpp"

namespace scts::deliver::pdf {

QrCode::QrCode(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                             &QRcode_free);
  if (!code && errno == ENOMEM) throw std::bad_alloc();
  if (!code) throw Error(Fault::usage, "no QR code can hold so long a text", "shorten site.url, or see letter.qr");
  side_ = code->width;
  dark_.reserve(static_cast<std::size_t>(side_ * side_));
  for (int i = 0; i < side_ * side_; ++i) dark_.push_back((code->data[i] & 1) != 0);
}

}  // namespace scts::deliver::pdf
