#include "deliver/pdf/symbol.hpp"

#include <qrencode.h>
#include <zint.h>

#include <cerrno>
#include <memory>
#include <new>

#include "scts/error.hpp"

namespace scts::deliver::pdf {

Symbol qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                             &QRcode_free);
  if (!code && errno == ENOMEM) throw std::bad_alloc();
  if (!code) throw Error(Fault::usage, "no QR code can hold so long a text", "shorten site.url, or see letter.qr");
  Symbol symbol{code->width, code->width, {}};
  const int modules = symbol.columns * symbol.rows;
  for (int i = 0; i < modules; ++i) symbol.dark.push_back((code->data[i] & 1) != 0);
  return symbol;
}

Symbol barcode(const std::string& text) {
  const std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)> made(ZBarcode_Create(), &ZBarcode_Delete);
  if (!made) throw std::bad_alloc();
  made->symbology = BARCODE_CODE128;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (ZBarcode_Encode(made.get(), bytes, static_cast<int>(text.size())) >= ZINT_ERROR) {
    throw Error(Fault::bug, std::string("no barcode holds this: ") + made->errtxt);
  }
  Symbol symbol{made->width, 1, {}};
  for (int i = 0; i < symbol.columns; ++i) symbol.dark.push_back((made->encoded_data[0][i / 8] >> (i % 8) & 1) != 0);
  return symbol;
}

}  // namespace scts::deliver::pdf
