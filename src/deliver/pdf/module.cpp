#include "deliver/pdf/module.hpp"

#include <podofo/podofo.h>

#include "deliver/pdf/document.hpp"
#include "deliver/pdf/letter.hpp"
#include "deliver/pdf/summary_sheet.hpp"
#include "deliver/pdf/test_page.hpp"
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
  void end_sheet() override {
    if (document_.pages() % 2 != 0) document_.add_blank();
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
  explicit PdfPrinter(const Letterhead& letterhead) : letterhead_(letterhead), letter_(fonts_, letterhead) {}

  bool can_print(const Notice& notice, const std::vector<std::string>& address) override {
    return inside([&] { return letter_.can_print(notice, address); });
  }
  std::unique_ptr<LetterFile> open(const std::string& title, Date date) override {
    return inside([&] { return std::make_unique<PdfLetterFile>(letter_, embedded_, title, date); });
  }
  std::string summary(const Summary& summary, Date date) override {
    return inside([&] { return print_summary(letterhead_, summary, date); });
  }

 private:
  Letterhead letterhead_;
  Fonts fonts_;
  EmbeddedFonts embedded_{fonts_};
  Letter letter_;
};

}  // namespace

}  // namespace scts::deliver::pdf

namespace {

void be_silent() {  // PoDoFo would write on stderr: the caller tells
  PoDoFo::PdfError::EnableDebug(false);
  PoDoFo::PdfError::EnableLogging(false);
}

}  // namespace

extern "C" [[gnu::visibility("default")]] scts::deliver::Printer* scts_open_printer(
    const scts::Letterhead& letterhead) {
  be_silent();
  return scts::deliver::pdf::inside([&] { return new scts::deliver::pdf::PdfPrinter(letterhead); });
}

extern "C" [[gnu::visibility("default")]] void scts_make_test_page(double window_x, double window_y, scts::Date date,
                                                                   std::string& pdf) {
  be_silent();
  pdf = scts::deliver::pdf::inside([&] { return scts::deliver::pdf::print_test_page(window_x, window_y, date); });
}

static_assert(std::is_same_v<decltype(scts_open_printer), scts::deliver::pdf::Factory>);
static_assert(std::is_same_v<decltype(scts_make_test_page), scts::deliver::pdf::TestPage>);
