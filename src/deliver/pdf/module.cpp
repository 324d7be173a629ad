#include "deliver/pdf/module.hpp"

#include <podofo/podofo.h>

#include <optional>

#include "deliver/pdf/document.hpp"
#include "deliver/pdf/letter.hpp"
#include "deliver/pdf/slips.hpp"
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
  PdfLetterFile(Letter& letter, Letter* family, EmbeddedFonts& fonts, const std::string& title, Date date)
      : letter_(letter), family_(family), fonts_(fonts), document_(title, date) {
    letter_.add_forms(document_, used_, date);
    if (family_ != nullptr) family_->add_forms(document_, used_, date);
  }

  void add(const Notice& notice, const std::vector<std::string>& address) override {
    auto& letter = notice.others.empty() || family_ == nullptr ? letter_ : *family_;
    inside([&] { letter.add_page(document_, used_, notice, address); });
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
  Letter* family_;  ///< null where every letter is about one child
  EmbeddedFonts& fonts_;
  Usage used_;
  Document document_;
};

class PdfPrinter : public Printer {
 public:
  PdfPrinter(const Letterhead& letterhead, Paper paper, const PaperWording& wording)
      : letterhead_(letterhead),
        summary_(wording.summary),
        letter_(fonts_, letterhead, paper == Paper::student_letters ? Reader::student : Reader::guardian,
                {std::string(wording_name(paper)), wording.letter}) {
    if (paper == Paper::family_letters) family_.emplace(fonts_, letterhead, Reader::family, letter_.wording());
  }

  bool can_print(const Notice& notice, const std::vector<std::string>& address) override {
    auto& letter = notice.others.empty() || !family_ ? letter_ : *family_;
    return inside([&] { return letter.can_print(notice, address); });
  }
  std::string characters() const override { return fonts_.characters(); }
  void learn(const std::string& characters) override {
    inside([&] { fonts_.learn(characters); });
  }
  std::unique_ptr<LetterFile> open(const std::string& title, Date date) override {
    return inside([&] {
      embedded_.begin();
      return std::make_unique<PdfLetterFile>(letter_, family_ ? &*family_ : nullptr, embedded_, title, date);
    });
  }
  std::string summary(const Summary& summary, Date date) override {
    return inside([&] { return print_summary(letterhead_, summary_, summary, date); });
  }

 private:
  Letterhead letterhead_;
  std::string summary_;  ///< the wording
  Fonts fonts_;
  EmbeddedFonts embedded_{fonts_};
  Letter letter_;
  std::optional<Letter> family_;
};

class PdfSlipFile : public LetterFile {
 public:
  PdfSlipFile(Slips& slips, Fonts& fonts, EmbeddedFonts& embedded, const std::string& title, Date date)
      : slips_(slips), embedded_(embedded), document_(title, date), page_(fonts, used_) {
    slips_.add_forms(document_, used_);
  }

  void add(const Notice& notice, const std::vector<std::string>&) override {
    inside([&] {
      if (on_page_ == 0) slips_.begin_page(page_);
      slips_.draw(page_, notice, on_page_);
      if (++on_page_ == kSlipsOnPage) end_page();
    });
  }
  void end_sheet() override {}  // slips are cut: one side only
  std::size_t pages() const override { return document_.pages() + (on_page_ > 0 ? 1 : 0); }
  std::string finish() override {
    return inside([&] {
      if (on_page_ > 0) end_page();
      return document_.finish(embedded_, used_);
    });
  }

 private:
  void end_page() {
    document_.add_page(page_);
    page_.clear();
    on_page_ = 0;
  }

  Slips& slips_;
  EmbeddedFonts& embedded_;
  Usage used_;
  Document document_;
  Ink page_;
  int on_page_ = 0;
};

class PdfSlipPrinter : public Printer {
 public:
  PdfSlipPrinter(const Letterhead& letterhead, const PaperWording& wording)
      : letterhead_(letterhead),
        summary_(wording.summary),
        slips_(fonts_, letterhead, {std::string(wording_name(Paper::student_slips)), wording.letter}) {}

  bool can_print(const Notice& notice, const std::vector<std::string>&) override {
    return inside([&] { return slips_.can_print(notice); });
  }
  std::string characters() const override { return fonts_.characters(); }
  void learn(const std::string& characters) override {
    inside([&] { fonts_.learn(characters); });
  }
  std::unique_ptr<LetterFile> open(const std::string& title, Date date) override {
    return inside([&] {
      embedded_.begin();
      return std::make_unique<PdfSlipFile>(slips_, fonts_, embedded_, title, date);
    });
  }
  std::string summary(const Summary& summary, Date date) override {
    return inside([&] { return print_summary(letterhead_, summary_, summary, date); });
  }

 private:
  Letterhead letterhead_;
  std::string summary_;  ///< the wording
  Fonts fonts_;
  EmbeddedFonts embedded_{fonts_};
  Slips slips_;
};

Printer* new_printer(const Letterhead& letterhead, Paper paper, const PaperWording& wording) {
  if (paper == Paper::student_slips) return new PdfSlipPrinter(letterhead, wording);
  return new PdfPrinter(letterhead, paper, wording);
}

}  // namespace

}  // namespace scts::deliver::pdf

namespace {

void be_silent() {  // PoDoFo would write on stderr: the caller tells
  PoDoFo::PdfError::EnableDebug(false);
  PoDoFo::PdfError::EnableLogging(false);
}

}  // namespace

extern "C" [[gnu::visibility("default")]] scts::deliver::Printer* scts_open_printer(const scts::Letterhead& letterhead,
                                                                                    scts::Paper paper,
                                                                                    const scts::PaperWording& wording) {
  be_silent();
  return scts::deliver::pdf::inside([&] { return scts::deliver::pdf::new_printer(letterhead, paper, wording); });
}

extern "C" [[gnu::visibility("default")]] void scts_make_test_page(double window_x, double window_y, scts::Date date,
                                                                   std::string& pdf) {
  be_silent();
  pdf = scts::deliver::pdf::inside([&] { return scts::deliver::pdf::print_test_page(window_x, window_y, date); });
}

static_assert(std::is_same_v<decltype(scts_open_printer), scts::deliver::pdf::Factory>);
static_assert(std::is_same_v<decltype(scts_make_test_page), scts::deliver::pdf::TestPage>);
