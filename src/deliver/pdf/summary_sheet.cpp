#include "deliver/pdf/summary_sheet.hpp"

#include <set>
#include <span>

#include "deliver/embedded.hpp"
#include "deliver/letter_text.hpp"
#include "deliver/pdf/column.hpp"
#include "deliver/pdf/document.hpp"

namespace scts::deliver::pdf {

namespace {

// In mm from the top left corner of the sheet.
constexpr double kLeft = 22;
constexpr double kRight = kPageWidth - 22;
constexpr double kTop = 30;      // baseline of the first line
constexpr double kBottom = 265;  // of the last row; the total still has room below
constexpr double kFoot = 285;
constexpr double kFileLeft = kLeft + 45;
constexpr double kLettersLeft = kRight - 20;
constexpr double kRowGap = 1.5;

constexpr Style kPlain{};
constexpr Style kBold{Face::bold};
constexpr Style kTitle{Face::bold, 14};

class SummarySheet {
 public:
  SummarySheet(Fonts& fonts, const Letterhead& letterhead, const Summary& summary, Date date)
      : fonts_(fonts),
        wording_(std::string(kSummaryWording), summary.wording),
        summary_(summary),
        document_(wording_.fill_line("title", {}), date, letterhead.edition),
        ink_(fonts, used_) {
    set_school(fields_, letterhead, wording_.language());
    set_date(fields_, date, wording_.language());
    std::set<std::string> files;
    for (const auto& row : summary.rows) {
      files.insert(row.file);
      total_ += row.letters;
    }
    fields_.set("batch", std::to_string(summary.batch));
    fields_.set("manifest", summary.manifest);
    fields_.set("letters", std::to_string(total_));
    fields_.set("sheets", std::to_string(summary.sheets));
    fields_.set("files", std::to_string(files.size()));
  }

  std::string print(EmbeddedFonts& embedded) {
    draw_introduction();
    for (std::span<const Summary::Row> rows(summary_.rows); !rows.empty();) {
      rows = draw_table(rows);
      if (document_.pages() > 0) {
        const auto part = ink_.part(Role::artifact);
        ink_.text(kPlain, kRight - 3, kFoot, std::to_string(document_.pages() + 1));
      }
      document_.add_page(ink_);
      ink_.clear();
      y_ = kTop;
    }
    return document_.finish(embedded, used_);
  }

 private:
  void draw_introduction() {
    {
      const auto part = ink_.part(Role::heading);
      Column column(ink_, kLeft, kTop, kRight - kLeft);
      column.line(kTitle, wording_.fill_line("title", fields_), 8);
      y_ = column.next();
    }
    Column column(ink_, kLeft, y_, kRight - kLeft);
    column.parts(wording_.fill("about", fields_));
    column.gap(kGap);
    column.parts(wording_.fill(summary_.order == LetterOrder::postcode ? "by_postcode" : "by_division", fields_));
    const auto sides = std::string(summary_.duplex ? "duplex" : "simplex") + (summary_.pages > 1 ? "_pages" : "");
    if (wording_.has(sides)) {  // kept texts may lack it
      column.parts(wording_.fill(sides, fields_));
    }
    column.gap(kGap);
    column.parts(wording_.fill("counts", fields_));
    y_ = column.next() + 2 * kGap;
  }

  /// As many rows as fit the page, and the total after the last of all. Gives the rest.
  std::span<const Summary::Row> draw_table(std::span<const Summary::Row> rows) {
    const auto table = ink_.group(Role::table);
    const auto word = [this](const char* section) { return wording_.fill_line(section, fields_); };
    draw_row(Role::header, kBold, word("division"), word("file"), word("letters"));
    draw_rule();
    while (!rows.empty() && y_ <= kBottom) {
      const auto& row = rows.front();
      draw_row(Role::cell, kPlain, row.division.empty() ? word("no_division") : row.division, row.file,
               std::to_string(row.letters));
      rows = rows.subspan(1);
    }
    if (rows.empty()) {
      draw_rule();
      draw_row(Role::cell, kBold, word("total"), {}, std::to_string(total_));
    }
    return rows;
  }

  void draw_row(Role role, const Style& style, const std::string& division, const std::string& file,
                const std::string& letters) {
    const auto row = ink_.group(Role::row);
    double next = y_;
    const auto cell = [&](double left, double right, const std::string& text) {
      const auto part = ink_.part(role);
      Column column(ink_, left, y_, right - left);
      column.line(style, text);
      next = std::max(next, column.next());
    };
    cell(kLeft, kFileLeft - kGap, division);
    cell(kFileLeft, kLettersLeft - kGap, file);
    cell(kRight - millimetres(fonts_.width(style.face, style.size, letters)) - 0.1, kRight, letters);
    y_ = next + kRowGap;
  }

  void draw_rule() {
    const auto part = ink_.part(Role::artifact);
    const double y = y_ - kLeading - kRowGap / 2 + 1;
    ink_.line(kLeft, y, kRight, y);
    y_ += 1;
  }

  Fonts& fonts_;
  Wording wording_;
  const Summary& summary_;
  Document document_;
  Usage used_;
  Ink ink_;
  Fields fields_;
  std::int64_t total_ = 0;
  double y_ = kTop;
};

}  // namespace

std::string print_summary(const Letterhead& letterhead, const Summary& summary, Date date) {
  Fonts fonts;
  EmbeddedFonts embedded(fonts);
  return SummarySheet(fonts, letterhead, summary, date).print(embedded);
}

}  // namespace scts::deliver::pdf
