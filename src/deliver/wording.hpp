#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/notice.hpp"

namespace scts::deliver {

/// A text with {fields}: `car-letter`, `car-message`, `cae-letter`, `cae-message`, `cae-slip`.
struct Embedded {
  std::string_view name;
  std::string_view text;
};

/// The wording that ships with the program (src/deliver/wording/*.txt, embedded by CMake).
[[nodiscard]] std::span<const Embedded> embedded();

/// What stands for each {field}. Without a value it is empty, and the lines that need it are left out.
class Fields {
 public:
  void set(std::string_view name, std::string value);
  void set(std::string_view name, std::vector<std::string> values);
  [[nodiscard]] const std::vector<std::string>* find(std::string_view name) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// A line of a text, filled in; it may be long and is to be wrapped.
struct Line {
  enum class Kind { plain, heading, item };
  Kind kind = Kind::plain;
  std::string mark;  ///< of an item: "•", "1."
  std::string text;
  bool apart = false;  ///< an empty line stands before it
};

/// Words apart from places. A text is made of `[sections]`; in a section each line is one line or paragraph, an empty
/// line sets two groups apart, `- ` begins an item, `1. ` a step, `= ` a heading, `#` a comment. A line whose field is
/// a list comes once for each entry. The blanks of French typography (before : ; ? ! » and after «) become no-break
/// ones.
class Wording {
 public:
  /// Throws Error(usage), which names the line, for what it cannot read.
  Wording(std::string name, std::string_view text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool has(std::string_view section) const { return sections_.find(section) != sections_.end(); }
  /// Throws Error(usage) for a section that is missing and a field that is unknown there.
  [[nodiscard]] std::vector<Line> fill(std::string_view section, const Fields& fields) const;
  /// The same for a section that is one line; empty if it was left out.
  [[nodiscard]] std::string fill_line(std::string_view section, const Fields& fields) const;

 private:
  struct Piece {
    std::string words;
    std::string field;  ///< follows the words, if any
  };
  struct Model {
    Line line;  ///< without its text
    std::vector<Piece> pieces;
    int number = 0;  ///< in the file, from 1
  };

  [[nodiscard]] Model parse_line(std::string_view text, int number) const;
  [[noreturn]] void reject(int number, const std::string& what) const;

  std::string name_;
  std::map<std::string, std::vector<Model>, std::less<>> sections_;
};

/// What is printed is worded by the text of this name.
[[nodiscard]] std::string_view wording_name(Paper paper);
inline constexpr std::string_view kSummaryWording = "letter-summary";

/// The shipped wording of that name.
[[nodiscard]] Wording shipped_wording(std::string_view name);

}  // namespace scts::deliver
