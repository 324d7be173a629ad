#include "deliver/pdf/module.hpp"

#include <podofo/podofo.h>

#include "deliver/pdf/document.hpp"
#include "deliver/pdf/letter.hpp"
#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

/// The wall: PoDoFo's exceptions are no std::exception and end here.
template <class Work>
auto inside(Work&& work) {
  try {
    return work();
  } catch (const PoDoFo::PdfError& error) {
    if (error.GetError() == PoDoFo::ePdfError_OutOfMemory) throw std::bad_alloc();
    throw Error(Fault::failed, std::string("PDF: ") + PoDoFo::PdfError::ErrorName(error.GetError()));
  }
}

class PdfLetterFile : public LetterFile {
 public:
  PdfLetterFile(Letter& letter, EmbeddedFonts& fonts, const std::string& title, Date date)
      : letter_(letter), fonts_(fonts), document_(title, date) {
    letter_.add_forms(document_, used_, date);
  }

  void add(const Notice& notice, const std::vector<std::string>& address) override {
    inside([&] { letter_.add_page(document_, used_, notice, address); });
  }
  std::size_t pages() const override { return document_.pages(); }
  std::string finish() override {
    return inside([&] { return document_.finish(fonts_, used_); });
  }

 private:
  Letter& letter_;
  EmbeddedFonts& fonts_;
  Usage used_;
  Document document_;
};

class PdfPrinter : public Printer {
 public:
  explicit PdfPrinter(const Letterhead& letterhead) : letter_(fonts_, letterhead) {}

  bool can_print(const Notice& notice, const std::vector<std::string>& address) override {
    return inside([&] { return letter_.can_print(notice, address); });
  }
  std::string characters() const override { return fonts_.characters(); }
  void learn(const std::string& characters) override {
    inside([&] { fonts_.learn(characters); });
  }
  std::unique_ptr<LetterFile> open(const std::string& title, Date date) override {
    return inside([&] { return std::make_unique<PdfLetterFile>(letter_, embedded_, title, date); });
  }

 private:
  Fonts fonts_;
  EmbeddedFonts embedded_{fonts_};
  Letter letter_;
};

}  // namespace

}  // namespace scts::deliver::pdf

extern "C" [[gnu::visibility("default")]] scts::deliver::Printer* scts_open_printer(
    const scts::Letterhead& letterhead) {
  PoDoFo::PdfError::EnableDebug(false);  // it would write on stderr: the caller tells
  PoDoFo::PdfError::EnableLogging(false);
  return scts::deliver::pdf::inside([&] { return new scts::deliver::pdf::PdfPrinter(letterhead); });
}

static_assert(std::is_same_v<decltype(scts_open_printer), scts::deliver::pdf::Factory>);
