#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deliver/pdf/column.hpp"
#include "deliver/pdf/document.hpp"
#include "deliver/pdf/envelope.hpp"
#include "deliver/pdf/ink.hpp"
#include "deliver/pdf/qr_zone.hpp"
#include "deliver/wording.hpp"
#include "scts/model/notice.hpp"

/// How a letter is set on its page, for a guardian, a family or a student.
namespace scts::deliver::pdf {

/// For whom a letter is worded.
enum class Reader { guardian, family, student, oneself };

/// Where things stand on a letter: the address in the envelope's window and nothing else around it, the text, the code
/// in its frame, the slip at the foot; on a second page, if the words have more to say, what is not of one reader. And
/// in which order they are read: sender, addressee, text, code, slip.
class Letter {
 public:
  /// `mark` tells its constant parts from those of the other letters of a document. Throws Error(usage) if the
  /// letterhead leaves no room.
  Letter(Fonts& fonts, const Letterhead& letterhead, const WordingText& wording, Reader reader, std::string mark,
         Telling::Occasion occasion = Telling::Occasion::first);

  [[nodiscard]] int pages() const { return has_back_ ? 2 : 1; }

  /// Where the text does not fit its page. Such a letter must not be used.
  [[nodiscard]] const std::vector<WordingFault>& faults() const { return faults_; }
  [[nodiscard]] bool can_print(const Notice& notice, const std::vector<std::string>& address);
  /// The parts that are the same on all pages.
  void add_forms(Document& document, Usage& used, Date date);
  /// Throws Error(bug) for what `can_print` rejects.
  void add_page(Document& document, Usage& used, const Notice& notice, const std::vector<std::string>& address);

 private:
  /// A part that is the same on all pages, and the form that draws it.
  struct Constant {
    Role role;
    std::string form;
  };
  using Constants = std::vector<Constant>;

  // Each draws some parts and gives the baseline or edge that the next may begin at.
  double draw_head(Ink& ink, const Fields& fields) const;
  double draw_subject(Ink& ink, const Fields& fields) const;
  double draw_opening(Ink& ink, const Fields& fields) const;
  double draw_explanations(Ink& ink, const Fields& fields) const;
  double draw_slip(Ink& ink, const Fields& fields) const;
  double draw_back(Ink& ink, const Fields& fields) const;
  void draw_code_label(Ink& ink, const Fields& fields) const;
  void draw_slip_end(Ink& ink, const Fields& fields) const;
  void draw_address(Ink& ink, const std::vector<std::string>& address) const;
  /// What says that the letter is not the first, or one of several.
  void draw_again(Ink& ink, const Notice& notice) const;
  void draw_frame(Ink& ink, const Notice& notice) const;
  void draw_declaration(Ink& ink, const Notice& notice) const;
  void draw_barcode(Ink& ink, const Notice& notice) const;

  /// Where sender stands, beside or above the window.
  struct HeadPlace {
    std::string school;
    double left = 0;
    double width = 0;
    double school_width = 0;
  };
  [[nodiscard]] HeadPlace head_place() const;

  // Learns the places, and whether they suffice.
  void measure();
  void measure_head();
  void measure_text();
  void measure_slip();
  void measure_back();
  void measure_width(std::string_view section, const Style& style, double room);
  void does_not_fit(int line, const std::string& where, double lacking, const std::string& advice);

  void fill_in(const Notice& notice);
  /// A section of the wording that is another one for a family, or for who is his own guardian.
  [[nodiscard]] std::string section(std::string_view name) const;
  [[nodiscard]] std::string subject_section() const;
  /// What stands on the second page.
  [[nodiscard]] std::vector<Line> back(const Fields& fields) const;
  void draw_qr(Ink& ink, double top, const Code& code) const;
  void draw_children(Ink& ink, const Notice& notice, double top) const;
  [[nodiscard]] double text_top() const;
  [[nodiscard]] bool fits_window(const std::vector<std::string>& address) const;
  [[nodiscard]] double names_width() const;
  [[nodiscard]] double names_height() const;
  [[nodiscard]] double child_width() const;
  [[nodiscard]] double child_height(const Line& child) const;
  [[nodiscard]] double frame_names() const;
  [[nodiscard]] double frame_height(double names) const;
  /// How much lower than usual the text stands below the frame.
  [[nodiscard]] double shift() const;
  /// Several references are not told on one line, nor by one barcode.
  [[nodiscard]] bool has_barcode() const;
  /// The last baseline that the text may have.
  [[nodiscard]] double text_limit() const;
  /// Mm that the letter at hand lacks; nothing or less if it fits.
  [[nodiscard]] double excess() const;

  Fonts& fonts_;
  Reader reader_;
  Wording wording_;
  std::string mark_;
  std::vector<WordingFault> faults_;
  int edition_;
  Telling::Occasion occasion_;
  bool has_slip_;  ///< the wording has one, to cut off and return
  bool has_back_;
  QrZone qr_;                ///< beside each code
  Zone reserve_;             ///< what an envelope's window may show
  Zone address_;             ///< in it
  double address_size_ = 0;  ///< points
  Fields school_;

  Constants head_, subject_, opening_, code_label_, explanations_, slip_, slip_end_, back_;

  // What the constant parts take, for a letter whose names need one line each.
  double usual_names_ = 0;
  double again_top_ = 0;
  double again_room_ = 0;
  double frame_top_ = 0;
  double text_end_ = 0;
  double declaration_top_ = 0;

  // The letter at hand.
  Fields fields_;
  std::vector<Line> again_;
  std::vector<Line> names_;
  std::vector<Line> children_;  ///< of a family, each beside its code
  std::vector<Line> declaration_;
};

}  // namespace scts::deliver::pdf
