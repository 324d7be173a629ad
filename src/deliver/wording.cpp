#include "deliver/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deliver/embedded.hpp"
#include "deliver/line_breaks.hpp"
#include "scts/deliver/wording_fault.hpp"
#include "scts/error.hpp"
#include "scts/model/text.hpp"

namespace scts::deliver {

namespace {

constexpr std::string_view kNoBreak = "\u00A0";

/// French puts a blank before high punctuation, and a line must not begin with it.
std::string with_no_breaks(std::string_view text) {
  constexpr std::string_view before[] = {" :", " ;", " ?", " !", " »"};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool held =
        std::any_of(std::begin(before), std::end(before), [&](auto mark) { return rest.starts_with(mark); }) ||
        (rest.front() == ' ' && out.ends_with("«"));
    if (held) {
      out += kNoBreak;
    } else {
      out += rest.front();
    }
  }
  return out;
}

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  return line;
}

/// Length of "1. " or "12. " at the beginning of a step, or 0.
std::size_t step_mark(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && text.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

}  // namespace

Wording::Wording(std::string name, std::string_view text, const Language& language)
    : name_(std::move(name)), language_(language) {
  std::vector<WordingFault> faults;
  parse(text, faults);
  if (!faults.empty()) reject(name_, faults.front());
}

Wording::Wording(const WordingText& wording, std::vector<WordingFault>& faults)
    : name_(scts::name(wording)), language_(wording.language) {
  parse(wording.text, faults);
}

void Wording::parse(std::string_view text, std::vector<WordingFault>& faults) {
  Section* section = nullptr;
  bool apart = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const int number = ++last_line_;
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      apart = true;
    } else if (line.starts_with('[') && line.ends_with(']')) {
      const auto [at, fresh] = sections_.try_emplace(std::string(line.substr(1, line.size() - 2)));
      section = &at->second;
      if (fresh) {
        section->number = number;
      } else {
        faults.push_back({number, fmt::format("the section {} stands twice", cut(line, 60)), "make one of the two"});
      }
      apart = false;
    } else if (section == nullptr) {
      faults.push_back({number, "text before the first [section]", "begin with the name of a section, or with #"});
    } else {
      Model model = parse_line(line, number, faults);
      model.line.apart = apart && !section->lines.empty();
      section->lines.push_back(std::move(model));
      apart = false;
    }
  }
}

Wording::Model Wording::parse_line(std::string_view text, int number, std::vector<WordingFault>& faults) const {
  Model model;
  model.line.number = number;
  if (text.starts_with("= ")) {
    model.line.kind = Line::Kind::heading;
    text.remove_prefix(2);
  } else if (text.starts_with("- ")) {
    model.line.kind = Line::Kind::item;
    model.line.mark = "•";
    text.remove_prefix(2);
  } else if (const std::size_t mark = step_mark(text); mark > 0) {
    model.line.kind = Line::Kind::item;
    model.line.mark = text.substr(0, mark - 1);
    text.remove_prefix(mark);
  }
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    const std::string_view words = text.substr(0, open);
    Piece piece{language_.french() ? with_no_breaks(words) : std::string(words), {}};
    text.remove_prefix(open);
    if (!text.empty()) {
      const std::size_t close = text.find('}');
      if (close == std::string_view::npos) {
        faults.push_back({number, "a { without its }", "write a field as {school}"});
        break;
      }
      piece.field = text.substr(1, close - 1);
      text.remove_prefix(close + 1);
    }
    model.pieces.push_back(std::move(piece));
  }
  return model;
}

std::vector<Line> Wording::fill(std::string_view section, const Fields& fields) const {
  const auto it = sections_.find(section);
  if (it == sections_.end()) throw Error(Fault::usage, fmt::format("{}: no section [{}]", name_, section));
  std::vector<Line> lines;
  bool apart = false;
  for (const auto& model : it->second.lines) {
    apart = apart || model.line.apart;
    std::size_t times = 1;
    for (const auto& piece : model.pieces) {
      if (piece.field.empty()) continue;
      const auto* values = fields.find(piece.field);
      if (values == nullptr) {
        reject(name_, {model.line.number, fmt::format("no field {{{}}} in [{}]", cut(piece.field, 60), section), {}});
      }
      times = values->empty() ? 0 : std::min(times, std::size_t{1}) * std::max(times, values->size());
    }
    for (std::size_t i = 0; i < times; ++i) {
      Line line = model.line;
      line.apart = apart && !lines.empty();
      apart = false;
      for (const auto& piece : model.pieces) {
        line.text += piece.words;
        if (piece.field.empty()) continue;
        const auto& values = *fields.find(piece.field);
        line.text += values[std::min(i, values.size() - 1)];
      }
      if (fields.edition() >= 3) line.text = mark_breaks(line.text);
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::string Wording::fill_line(std::string_view section, const Fields& fields) const {
  const auto lines = fill(section, fields);
  return lines.empty() ? std::string() : lines.front().text;
}

Wording shipped_wording(std::string_view name) {
  return {std::string(name), embedded_text(name)};
}

}  // namespace scts::deliver
