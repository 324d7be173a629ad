#include "deliver/pdf/module.hpp"

#include <podofo/podofo.h>

#include <set>

#include "deliver/pdf/document.hpp"
#include "deliver/pdf/letters.hpp"
#include "deliver/pdf/slips.hpp"
#include "deliver/pdf/summary_sheet.hpp"
#include "deliver/pdf/test_page.hpp"
#include "scts/deliver/wording_fault.hpp"
#include "scts/deliver/wording_text.hpp"
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

/// What is added next lies on that page.
void begin_page(Document& document, int page) {
  const auto before = static_cast<std::size_t>(page - 1);
  if (document.pages() > before) throw Error(Fault::bug, "a page that is full");
  while (document.pages() < before) document.add_blank();
}

class PdfLetterFile : public LetterFile {
 public:
  PdfLetterFile(Letters& letters, EmbeddedFonts& fonts, const std::string& title, Date date, int edition)
      : letters_(letters), fonts_(fonts), date_(date), document_(title, date, edition) {}

  void add(int page, const Notice& notice, const std::vector<std::string>& address) override {
    inside([&] {
      begin_page(document_, page);
      auto& letter = letters_.of(notice);
      if (begun_.insert(&letter).second) letter.add_forms(document_, used_, date_);
      letter.add_page(document_, used_, notice, address);
      const auto end = static_cast<std::size_t>(page - 1 + letters_.pages());
      while (document_.pages() < end) document_.add_blank();
    });
  }
  void end_sheet() override { document_.end_sheet(); }
  std::size_t pages() const override { return document_.pages(); }
  std::string finish() override {
    return inside([&] { return document_.finish(fonts_, used_); });
  }

 private:
  Letters& letters_;
  EmbeddedFonts& fonts_;
  Date date_;
  std::set<const Letter*> begun_;  ///< whose constant parts the document holds
  Usage used_;
  Document document_;
};

/// What letters and slips have in common.
class PdfPrinter : public Printer {
 public:
  explicit PdfPrinter(const Letterhead& letterhead) : letterhead_(letterhead) {}

  std::string characters() const override { return fonts_.characters(); }
  void learn(const std::string& characters) override {
    inside([&] { fonts_.learn(characters); });
  }
  std::string summary(const Summary& summary, Date date) override {
    return inside([&] { return print_summary(letterhead_, summary, date); });
  }

 protected:
  template <class File, class... Parts>
  std::unique_ptr<LetterFile> begin(Parts&&... parts) {
    return inside([&] {
      embedded_.begin();
      return std::make_unique<File>(std::forward<Parts>(parts)...);
    });
  }

  Letterhead letterhead_;
  Fonts fonts_;
  EmbeddedFonts embedded_{fonts_};
};

class PdfLetterPrinter : public PdfPrinter {
 public:
  PdfLetterPrinter(const Letterhead& letterhead, Paper paper)
      : PdfPrinter(letterhead), letters_(fonts_, letterhead, paper) {}

  bool can_print(const Notice& notice, const std::vector<std::string>& address) override {
    return inside([&] { return letters_.of(notice).can_print(notice, address); });
  }
  int pages() const override { return letters_.pages(); }
  std::unique_ptr<LetterFile> open(const std::string& title, Date date) override {
    return begin<PdfLetterFile>(letters_, embedded_, title, date, letterhead_.edition);
  }

 private:
  Letters letters_;
};

class PdfSlipFile : public LetterFile {
 public:
  PdfSlipFile(Slips& slips, Fonts& fonts, EmbeddedFonts& embedded, const std::string& title, Date date, int edition)
      : slips_(slips), embedded_(embedded), document_(title, date, edition), page_(fonts, used_) {
    slips_.add_forms(document_, used_);
  }

  void add(int page, const Notice& notice, const std::vector<std::string>&) override {
    inside([&] {
      if (on_page_ > 0 && pages() < static_cast<std::size_t>(page)) end_page();
      if (on_page_ == 0) {
        begin_page(document_, page);
        slips_.begin_page(page_);
      }
      slips_.draw(page_, notice, on_page_);
      if (++on_page_ == kSlipsOnPage) end_page();
    });
  }
  void end_sheet() override {
    end_page();
    document_.end_sheet();
  }
  std::size_t pages() const override { return document_.pages() + (on_page_ > 0 ? 1 : 0); }
  std::string finish() override {
    return inside([&] {
      end_page();
      return document_.finish(embedded_, used_);
    });
  }

 private:
  void end_page() {
    if (on_page_ == 0) return;
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

class PdfSlipPrinter : public PdfPrinter {
 public:
  explicit PdfSlipPrinter(const Letterhead& letterhead)
      : PdfPrinter(letterhead),
        wording_(wording_text(letterhead, WordingKind::cae_slip, {})),
        slips_(fonts_, letterhead, wording_) {
    if (!slips_.faults().empty()) reject(name(wording_), slips_.faults().front());
  }

  bool can_print(const Notice& notice, const std::vector<std::string>&) override {
    return inside([&] { return slips_.can_print(notice); });
  }
  int pages() const override { return 1; }
  std::unique_ptr<LetterFile> open(const std::string& title, Date date) override {
    return begin<PdfSlipFile>(slips_, fonts_, embedded_, title, date, letterhead_.edition);
  }

 private:
  WordingText wording_;
  Slips slips_;
};

Printer* new_printer(const Letterhead& letterhead, Paper paper) {
  if (paper == Paper::student_slips) return new PdfSlipPrinter(letterhead);
  return new PdfLetterPrinter(letterhead, paper);
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
                                                                                    scts::Paper paper) {
  be_silent();
  return scts::deliver::pdf::inside([&] { return scts::deliver::pdf::new_printer(letterhead, paper); });
}

extern "C" [[gnu::visibility("default")]] void scts_make_test_page(double window_x, double window_y, scts::Date date,
                                                                   std::string& pdf) {
  be_silent();
  pdf = scts::deliver::pdf::inside([&] { return scts::deliver::pdf::print_test_page(window_x, window_y, date); });
}

extern "C" [[gnu::visibility("default")]] void scts_check_wording(const scts::WordingText& wording,
                                                                  const scts::Letterhead& letterhead,
                                                                  std::vector<scts::WordingFault>& faults) {
  be_silent();
  faults = scts::deliver::pdf::inside([&] { return scts::deliver::pdf::faults_on_page(wording, letterhead); });
}

static_assert(std::is_same_v<decltype(scts_open_printer), scts::deliver::pdf::Factory>);
static_assert(std::is_same_v<decltype(scts_make_test_page), scts::deliver::pdf::TestPage>);
static_assert(std::is_same_v<decltype(scts_check_wording), scts::deliver::pdf::Check>);
