#include "deliver/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/deliver/letter.hpp"
#include "scts/deliver/wording.hpp"
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

std::string_view embedded_text(std::string_view name) {
  for (const auto& text : embedded()) {
    if (text.name == name) return text.text;
  }
  throw Error(Fault::bug, fmt::format("no wording {}", name));
}

}  // namespace

void Fields::set(std::string_view name, std::string value) {
  std::vector<std::string> values;
  if (!value.empty()) values.push_back(std::move(value));
  set(name, std::move(values));
}

void Fields::set(std::string_view name, std::vector<std::string> values) {
  values_.insert_or_assign(std::string(name), std::move(values));
}

const std::vector<std::string>* Fields::find(std::string_view name) const {
  const auto it = values_.find(name);
  return it == values_.end() ? nullptr : &it->second;
}

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
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::string Wording::fill_line(std::string_view section, const Fields& fields) const {
  const auto lines = fill(section, fields);
  return lines.empty() ? std::string() : lines.front().text;
}

void reject(const std::string& file, const WordingFault& fault) {
  throw Error(Fault::usage, fmt::format("{}:{}: {}", file, fault.line, printable(fault.what)), fault.advice);
}

Wording shipped_wording(std::string_view name) {
  return {std::string(name), embedded_text(name)};
}

WordingText shipped_text(WordingKind kind) {
  return {kind, {}, std::string(embedded_text(scts::name(kind)))};
}

std::string summary_wording() {
  return std::string(embedded_text(kSummaryWording));
}

WordingText wording_text(const Letterhead& letterhead, WordingKind kind, const std::optional<Language>& language) {
  const auto own = [&](const Language& wanted) {
    return std::find_if(letterhead.wordings.begin(), letterhead.wordings.end(),
                        [&](const WordingText& text) { return text.kind == kind && text.language == wanted; });
  };
  for (const auto& wanted : {language.value_or(Language()), Language()}) {
    if (const auto text = own(wanted); text != letterhead.wordings.end()) return *text;
  }
  return shipped_text(kind);
}

Letterhead spelled_out(Letterhead letterhead, WordingKind kind) {
  auto& all = letterhead.wordings;
  std::erase_if(all, [&](const WordingText& text) { return text.kind != kind; });
  const auto french = [](const WordingText& text) { return text.language.french(); };
  if (std::none_of(all.begin(), all.end(), french)) all.push_back(shipped_text(kind));
  return letterhead;
}

}  // namespace scts::deliver
