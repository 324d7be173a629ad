#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// Numbers and short texts that name one thing, each kind with a type of its own.
namespace scts {

/// Parses a positive decimal number without sign, blanks or overflow.
[[nodiscard]] std::optional<std::int64_t> parse_number(std::string_view text);

/// A number that names one thing of one kind; ids of two kinds do not mix.
template <class Tag>
class Id {
 public:
  constexpr explicit Id(std::int64_t value) : value_(value) {}
  [[nodiscard]] constexpr std::int64_t value() const { return value_; }
  auto operator<=>(const Id&) const = default;

  [[nodiscard]] static std::optional<Id> parse(std::string_view text) {
    const auto number = parse_number(text);
    return number ? std::optional<Id>(Id(*number)) : std::nullopt;
  }

 private:
  std::int64_t value_;
};

using StudentId = Id<struct StudentTag>;    ///< SIECLE's ELEVE_ID (never the INE: INEs are sometimes re-assigned)
using GuardianId = Id<struct GuardianTag>;  ///< SIECLE's PERSONNE_ID
using AddressId = Id<struct AddressTag>;    ///< SIECLE's ADRESSE_ID, meaningful within one file
using CodeId = Id<struct CodeTag>;
using BatchId = Id<struct BatchTag>;  ///< one run of a command that changes something
using FileId = Id<struct FileTag>;    ///< one letter file or message of a batch
using TestId = Id<struct TestTag>;    ///< a contrôle, as the school's marks software numbers it
using AbsenceId = Id<struct AbsenceTag>;

/// A short text that names one thing of one kind. It may hold spaces (`1 ES1`, `1-STG 31010`).
template <class Tag>
class Label {
 public:
  Label() = default;
  explicit Label(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  auto operator<=>(const Label&) const = default;

 private:
  std::string text_;
};

using DivisionCode = Label<struct DivisionTag>;  ///< CODE_STRUCTURE of a division: the class
using MefCode = Label<struct MefTag>;            ///< CODE_MEF (11 characters), or what people see: FORMATION SPECIALITE

}  // namespace scts
