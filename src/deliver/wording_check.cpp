#include "scts/deliver/wording_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deliver/wording.hpp"
#include "deliver/wording_sections.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/model/text.hpp"

namespace scts::deliver {

namespace {

using Faults = std::vector<WordingFault>;

std::string in_braces(std::string_view field) {
  return fmt::format("{{{}}}", field);
}

/// "{a}, {b}".
template <class List, class Name>
std::string joined(const List& list, const Name& name_of) {
  std::string all;
  for (const auto& one : list) all += fmt::format("{}{}", all.empty() ? "" : ", ", name_of(one));
  return all;
}

const KnownField* find(const SectionRule& rule, std::string_view field) {
  const auto it =
      std::find_if(rule.fields.begin(), rule.fields.end(), [&](const auto& known) { return known.name == field; });
  return it == rule.fields.end() ? nullptr : &*it;
}

/// Bytes that no text has: they would come out as nothing, or break what they stand in.
void check_bytes(std::string_view text, Faults& faults) {
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!valid_utf8(line)) {
      faults.push_back({number, "not UTF-8", "save the file as UTF-8"});
      continue;
    }
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto byte = static_cast<unsigned char>(line[i]);
      const auto next = i + 1 < line.size() ? static_cast<unsigned char>(line[i + 1]) : 0U;
      const bool c1 = byte == 0xC2 && next >= 0x80 && next <= 0x9F;  // U+0080 to U+009F
      if ((byte >= 0x20 && byte != 0x7F && !c1) || byte == '\t') continue;
      faults.push_back({number, fmt::format("a control character (U+{:04X})", c1 ? next : byte), "take it out"});
      break;
    }
  }
}

/// Why this field does not exist here, and what there is.
std::string advice(const SectionRule& rule, std::string_view field) {
  if (field.find("birth") != std::string_view::npos || field.find("naissance") != std::string_view::npos) {
    return "the date of birth is never told: it protects the code";
  }
  std::string known = rule.fields.empty()
                          ? "there are none"
                          : "there are " + joined(rule.fields, [](const auto& one) { return in_braces(one.name); });
  const bool secret = field == "code" || field.starts_with("student") || field == "guardian" || field == "reference";
  if (secret && rule.name.starts_with("subject")) {
    return "a subject shows on locked telephones, and tells neither the code nor a name; " + known;
  }
  if (field == "code") return "the code has its own place, in the frame; " + known;
  return known;
}

void check_line(const SectionRule& rule, const Wording::Model& model, Faults& faults) {
  const int number = model.line.number;
  Listed listed = Listed::none;
  std::string first;
  for (const auto& piece : model.pieces) {
    if (piece.field.empty()) continue;
    const auto* known = find(rule, piece.field);
    if (known == nullptr) {
      faults.push_back(
          {number, fmt::format("no field {} in [{}]", in_braces(piece.field), rule.name), advice(rule, piece.field)});
    } else if (known->listed != Listed::none) {
      if (listed != Listed::none && listed != known->listed) {
        faults.push_back({number, fmt::format("{} and {} are two lists", first, in_braces(piece.field)),
                          "a line is repeated for one: give each a line of its own"});
        break;
      }
      listed = known->listed;
      first = in_braces(piece.field);
    }
  }
  if (rule.form == SectionRule::Form::line && model.line.kind != Line::Kind::plain) {
    faults.push_back({number, fmt::format("a mark in [{}]", rule.name),
                      "it is one plain line: begin it with a word, not with '= ', '- ' or '1. '"});
  }
}

bool holds(const Wording::Model& model, const std::vector<std::string_view>& fields) {
  return std::all_of(fields.begin(), fields.end(), [&](std::string_view field) {
    return std::any_of(model.pieces.begin(), model.pieces.end(),
                       [&](const auto& piece) { return piece.field == field; });
  });
}

void check_section(const SectionRule& rule, const Wording::Section& section, Faults& faults) {
  for (const auto& model : section.lines) check_line(rule, model, faults);
  if (section.lines.empty() && rule.form != SectionRule::Form::maybe_lines) {
    faults.push_back({section.number, fmt::format("[{}] is empty", rule.name), "write what stands there"});
  } else if (section.lines.size() > 1 && rule.form == SectionRule::Form::line) {
    faults.push_back({section.lines[1].line.number, fmt::format("a second line in [{}]", rule.name),
                      "it is one line: make one of the two"});
  } else if (!rule.needed.empty() && std::none_of(section.lines.begin(), section.lines.end(),
                                                  [&](const auto& model) { return holds(model, rule.needed); })) {
    faults.push_back({section.number, fmt::format("no line with {} in [{}]", joined(rule.needed, in_braces), rule.name),
                      rule.needed.size() > 1 ? "write them on one line: it is repeated for each child" : "write one"});
  }
}

void check_sections(const WordingText& text, Faults& faults) {
  const Wording wording(text, faults);
  const auto& rules = sections_of(text.kind);
  for (const auto& rule : rules) {
    const auto it = wording.sections().find(rule.name);
    if (it != wording.sections().end()) {
      check_section(rule, it->second, faults);
    } else if (rule.presence == SectionRule::Presence::needed) {
      faults.push_back({std::max(wording.last_line(), 1), fmt::format("the section [{}] is missing", rule.name),
                        fmt::format("'scts template show {} --shipped' shows it", name(text.kind))});
    }
  }
  for (const auto& [section, content] : wording.sections()) {
    const auto known = [&, &wanted = section](const auto& rule) { return rule.name == wanted; };
    if (std::any_of(rules.begin(), rules.end(), known)) continue;
    faults.push_back({content.number, fmt::format("no section [{}] in {}", section, name(text.kind)),
                      "there are " + joined(rules, [](const auto& rule) { return fmt::format("[{}]", rule.name); })});
  }
}

}  // namespace

std::vector<WordingFault> faults_of_text(const WordingText& wording) {
  Faults faults;
  check_bytes(wording.text, faults);
  if (faults.empty()) check_sections(wording, faults);
  std::stable_sort(faults.begin(), faults.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
  return faults;
}

std::vector<std::string> lacking(const WordingText& text) {
  Faults faults;
  const Wording wording(text, faults);
  std::vector<std::string> sections;
  for (const auto& rule : sections_of(text.kind)) {
    if (rule.presence == SectionRule::Presence::wanted && !wording.has(rule.name)) sections.emplace_back(rule.name);
  }
  return sections;
}

std::vector<WordingFault> faults_of(const WordingText& wording, const Letterhead& letterhead) {
  auto faults = faults_of_text(wording);
  const bool printed = wording.kind != WordingKind::car_message && wording.kind != WordingKind::cae_message;
  return faults.empty() && printed ? faults_on_paper(wording, letterhead) : faults;
}

}  // namespace scts::deliver
