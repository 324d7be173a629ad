#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "scts/exchange/record_sink.hpp"
#include "texts.hpp"

/// What a spreadsheet makes of texts that look like numbers or dates to it.
namespace scts::exchange {

/// What it did.
enum class Damage { leading_zero, plus_sign, decimals, day_number, short_date };

/// Puts the rows of a list right, and keeps account of it.
class Mender {
 public:
  /// `proves_birth_dates`: a student is known by his name and date of birth, so that a date that was read wrong is
  /// nobody's. Else one that a spreadsheet changed is no date.
  explicit Mender(bool proves_birth_dates) : proves_birth_dates_(proves_birth_dates) {}

  /// Puts back what it is certain of. Throws Error(failed) if something has become of a text that nobody can undo.
  void mend(Texts& row);
  /// A warning for each column and damage.
  void tell(RecordSink& sink) const;

 private:
  struct Undone {
    long line;
    std::string before;
    std::string after;
    std::size_t rows = 0;
    long last = 0;
  };
  void put_right(Texts& row, Field field, Damage damage, std::string text);
  void mend_birth_date(Texts& row);

  bool proves_birth_dates_;
  std::map<std::pair<Field, Damage>, Undone> undone_;
};

}  // namespace scts::exchange
