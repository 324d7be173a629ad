#include "passing_over.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <functional>
#include <string>

#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

bool part_of_name(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
}

enum class Look { first, all };

/// The number that stands in the attribute or element of that name, 0 if none does; nothing if that is not sure. To be
/// sure that no other stands there takes longest.
std::optional<std::int64_t> number(std::string_view record, std::string_view name, Look look = Look::all) {
  std::int64_t found = 0;
  const auto next = [&](std::size_t from) {
    const auto* at = static_cast<const char*>(
        ::memmem(record.data() + from, record.size() - from, name.data(), name.size()));  // find() is slow for these
    return at ? static_cast<std::size_t>(at - record.data()) : record.size();
  };
  for (auto at = next(0); at < record.size(); at = next(at + name.size())) {
    const auto behind = record.substr(at + name.size());
    if (at == 0 || part_of_name(record[at - 1]) || behind.empty() || part_of_name(behind.front())) continue;
    const auto begin = behind.substr(std::min(behind.find_first_not_of("=\"'> \t\r\n"), behind.size()));
    if (begin.starts_with('<')) continue;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(begin.data(), begin.data() + begin.size(), value);
    const bool whole =
        error == std::errc() && end != begin.data() + begin.size() && (*end == '<' || *end == *(begin.data() - 1));
    if (!whole || value <= 0 || (found != 0 && found != value)) return std::nullopt;
    found = value;
    if (look == Look::first) break;
  }
  return found;
}

bool is_person(Skimmed::Kind kind) {
  return kind == Skimmed::Kind::student || kind == Skimmed::Kind::guardian;
}

std::string_view id_of(Skimmed::Kind kind) {
  using enum Skimmed::Kind;
  return kind == student_address || kind == guardian_address ? "ADRESSE_ID"
         : kind == guardian                                  ? "PERSONNE_ID"
                                                             : "ELEVE_ID";
}

/// Whose the record is; nothing if that is not sure.
std::optional<Skimmed> identify(const RecordPieces::Piece& piece) {
  using enum Skimmed::Kind;
  const auto kind = *piece.record;
  const auto id = number(piece.text, id_of(kind));
  const auto other = kind == bond      ? number(piece.text, "PERSONNE_ID")
                     : is_person(kind) ? number(piece.text, "ADRESSE_ID")
                                       : std::optional<std::int64_t>(0);
  if (!id || *id == 0 || !other || (kind == bond && *other == 0)) return std::nullopt;
  return Skimmed{kind, *id, *other, 0, 0};
}

/// What stands before the parameters: it decides how records are read.
std::string_view prologue(std::string_view head) {
  return head.substr(0, std::min(head.find("<PARAMETRES"), head.size()));
}

/// `</BEE_ELEVES>`, by what stands before the parameters.
std::string closing(std::string_view prologue) {
  const auto begin = prologue.rfind("<BEE_");
  if (begin == std::string_view::npos) return "no end";
  const auto name = prologue.substr(begin + 1, prologue.find_first_of("> \t\r\n", begin) - begin - 1);
  return fmt::format("</{}>", name);
}

}  // namespace

Skim skim(Source& source, const std::function<void(const Skimmed&, long line)>& f) {
  const auto before = prologue(source.head());
  const auto context = std::hash<std::string>()(fmt::format("{} {}", SCTS_VERSION, before));
  source.rewind();
  RecordPieces pieces(source);
  Skim found;
  bool sure = true;
  std::string last;
  long line = 1;
  while (const auto piece = pieces.next()) {
    const auto first = line;
    line += std::count(piece->text.begin(), piece->text.end(), '\n');
    if (!piece->record) {
      last = piece->text;
      continue;
    }
    found.persons += is_person(*piece->record);
    if (auto record = identify(*piece)) {
      record->digest = static_cast<std::int64_t>((std::hash<std::string_view>()(piece->text) ^ context) | 1U);
      record->last_line = line;
      f(*record, first);
    } else {
      sure = false;
    }
  }
  found.plain = sure && pieces.plain() && tidy(last).ends_with(closing(before));
  return found;
}

std::optional<PassingOver::Part> PassingOver::next() {
  const auto piece = pieces_.next();
  if (!piece) return std::nullopt;
  if (!piece->record) return Part{piece->text, 0};
  const auto id = number(piece->text, id_of(*piece->record), Look::first);
  if (!id || wanted_(*piece->record, *id)) return Part{piece->text, 0};
  persons_ += is_person(*piece->record);
  line_ends_.assign(static_cast<std::size_t>(std::count(piece->text.begin(), piece->text.end(), '\n')), '\n');
  return Part{line_ends_, piece->text.size()};
}

}  // namespace scts::exchange
