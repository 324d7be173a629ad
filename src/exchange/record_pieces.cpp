#include "record_pieces.hpp"

#include <algorithm>
#include <array>

namespace scts::exchange {

namespace {

constexpr std::size_t kBuffer = 1 << 17;
constexpr std::size_t kLongest = 1 << 20;  // no record has as much

struct Name {
  std::string_view text;
  Skimmed::Kind kind;
};
using enum Skimmed::Kind;
constexpr std::array<Name, 5> kNames{{{"ELEVE", student},
                                      {"STRUCTURES_ELEVE", membership},
                                      {"PERSONNE", guardian},
                                      {"RESPONSABLE_ELEVE", bond},
                                      {"ADRESSE", student_address}}};
constexpr std::size_t kWidest = 24;  // bytes of a tag that tell which one it is

bool ends_name(char c) {
  return c == '>' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The record whose tag begins so, after `<` or `</`.
const Name* named(std::string_view text) {
  constexpr std::string_view initials = "ESPRA";
  if (text.empty() || initials.find(text.front()) == std::string_view::npos) return nullptr;
  const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const Name& name) {
    return text.size() > name.text.size() && text.starts_with(name.text) && ends_name(text[name.text.size()]);
  });
  return found == kNames.end() ? nullptr : found;
}

}  // namespace

bool RecordPieces::fill() {
  if (ended_) return false;
  buffer_.erase(0, given_);
  given_ = 0;
  const auto kept = buffer_.size();
  buffer_.resize(kept + kBuffer);
  const auto size = source_.read(std::span(buffer_).subspan(kept));
  buffer_.resize(kept + size);
  ended_ = size == 0;
  return !ended_;
}

RecordPieces::Piece RecordPieces::give(std::size_t end, std::optional<Skimmed::Kind> record) {
  const Piece piece{record, std::string_view(buffer_).substr(given_, end - given_)};
  given_ = end;
  return piece;
}

/// Nothing from here on is cut.
RecordPieces::Piece RecordPieces::give_up() {
  plain_ = false;
  return give(buffer_.size());
}

std::optional<RecordPieces::Piece> RecordPieces::next() {
  if (given_ == buffer_.size() && !fill()) return std::nullopt;
  if (!plain_) return give(buffer_.size());
  const Name* open = nullptr;
  for (std::size_t at = given_;; ++at) {
    at = std::min(buffer_.find('<', at), buffer_.size());
    while (buffer_.size() - at < kWidest && !ended_) {
      if (!open && at > given_) return give(at);
      if (buffer_.size() - given_ > kLongest) return give_up();
      at -= given_;
      static_cast<void>(fill());
      at = std::min(buffer_.find('<', at), buffer_.size());
    }
    if (at == buffer_.size()) return open ? give_up() : give(at);
    const auto text = std::string_view(buffer_).substr(at + 1, kWidest);
    if (text.starts_with('!') || (text.starts_with('?') && !text.starts_with("?xml "))) return give_up();
    const bool ends = text.starts_with('/');
    const auto* name = named(text.substr(ends ? 1 : 0));
    if (!name) continue;
    if (!open && !ends) {
      if (at > given_) return give(at);
      open = name;
      continue;
    }
    const auto end = buffer_.find('>', at);
    if (!ends || name != open || end == std::string::npos) return give_up();
    const bool theirs = of_guardians_ && open->kind == student_address;
    return give(end + 1, theirs ? guardian_address : open->kind);
  }
}

}  // namespace scts::exchange
