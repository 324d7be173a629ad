#pragma once

#include <string_view>
#include <vector>

#include "scts/model/wording.hpp"

/// The sections and {fields} that each kind of text may have.
namespace scts::deliver {

/// A field that is a list repeats its line; two lists on one line must be of the same things.
enum class Listed { none, school_address, services, children };

struct KnownField {
  std::string_view name;
  Listed listed = Listed::none;
};

/// What a section of a wording may be and hold.
struct SectionRule {
  enum class Form {
    line,        ///< exactly one line, without a mark
    lines,       ///< one or more
    maybe_lines  ///< it may be empty
  };
  std::string_view name;
  Form form;
  std::vector<KnownField> fields;
  /// Fields that must stand on one of its lines, together.
  std::vector<std::string_view> needed;
  /// A text may be without it: without an ending in `_self` the section for everybody counts for adult students who
  /// are their own guardians, too. What is `wanted` came with a later version: texts from before it lack something.
  enum class Presence { needed, wanted, optional };
  Presence presence = Presence::needed;
};

/// All sections of a kind of text. scts-template(1) tells the same in a table.
[[nodiscard]] const std::vector<SectionRule>& sections_of(WordingKind kind);

}  // namespace scts::deliver
