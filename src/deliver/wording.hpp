#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "deliver/fields.hpp"
#include "scts/model/language.hpp"
#include "scts/model/wording.hpp"

/// A text with {fields} and sections, read and filled in.
namespace scts::deliver {

/// A line of a text, filled in; it may be long and is to be wrapped.
struct Line {
  enum class Kind { plain, heading, item };
  Kind kind = Kind::plain;
  std::string mark;  ///< of an item: "•", "1."
  std::string text;
  bool apart = false;  ///< an empty line stands before it
  int number = 0;      ///< of the line in the wording, from 1
};

/// Words apart from places. A text is made of `[sections]`; in a section each line is one line or paragraph, an empty
/// line sets two groups apart, `- ` begins an item, `1. ` a step, `= ` a heading, `#` a comment. A line whose field is
/// a list comes once for each entry. In French, the blanks of its typography (before : ; ? ! » and after «) become
/// no-break ones.
class Wording {
 public:
  struct Piece {
    std::string words;
    std::string field;  ///< follows the words, if any
  };
  struct Model {
    Line line;  ///< without its text
    std::vector<Piece> pieces;
  };
  struct Section {
    int number = 0;  ///< of its first line, which names it
    std::vector<Model> lines;
  };
  using Sections = std::map<std::string, Section, std::less<>>;

  /// Throws Error(usage), which names the line, for what it cannot read.
  Wording(std::string name, std::string_view text, const Language& language = {});
  explicit Wording(const WordingText& wording) : Wording(scts::name(wording), wording.text, wording.language) {}
  /// The same; what cannot be read is told and left out.
  Wording(const WordingText& wording, std::vector<WordingFault>& faults);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const Language& language() const { return language_; }
  [[nodiscard]] const Sections& sections() const { return sections_; }
  [[nodiscard]] int last_line() const { return last_line_; }
  [[nodiscard]] bool has(std::string_view section) const { return sections_.find(section) != sections_.end(); }
  /// Throws Error(usage) for a section that is missing and a field that is unknown there.
  [[nodiscard]] std::vector<Line> fill(std::string_view section, const Fields& fields) const;
  /// The same for a section that is one line; empty if it was left out.
  [[nodiscard]] std::string fill_line(std::string_view section, const Fields& fields) const;

 private:
  void parse(std::string_view text, std::vector<WordingFault>& faults);
  [[nodiscard]] Model parse_line(std::string_view text, int number, std::vector<WordingFault>& faults) const;

  std::string name_;
  Language language_;
  Sections sections_;
  int last_line_ = 0;
};

/// The shipped wording of that name.
[[nodiscard]] Wording shipped_wording(std::string_view name);

}  // namespace scts::deliver
