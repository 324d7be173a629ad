#pragma once

#include <memory>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/notice.hpp"

namespace scts::deliver {

/// A PDF of letters, one A4 page each, sorted as they are added. Meant for at most 2,000 letters: all of it is in
/// memory. The same letters give the same bytes.
class LetterFile {
 public:
  virtual ~LetterFile() = default;

  /// Adds one page. `address` is what the envelope's window shows: the lines of rules::address_block. Throws Error(bug)
  /// for a notice that `can_print` would have rejected.
  virtual void add(const Notice& notice, const std::vector<std::string>& address) = 0;
  [[nodiscard]] virtual std::size_t pages() const = 0;
  /// The whole PDF. The object is spent afterwards.
  [[nodiscard]] virtual std::string finish() = 0;
};

/// Makes letter files; holds what they share (fonts, letterhead). PoDoFo is loaded on construction, by the commands
/// that need it only.
class Printer {
 public:
  virtual ~Printer() = default;
  /// False if a name or an address line holds a character that no font has (the letter would show a gap), or if names
  /// are so long that the page overflows.
  [[nodiscard]] virtual bool can_print(const Notice& notice, const std::vector<std::string>& address) = 0;
  /// The characters that it has met so far, in letters and in what it was asked about: the fonts of its files hold them
  /// all. A printer that learns them makes the same files, byte for byte.
  [[nodiscard]] virtual std::string characters() const = 0;
  virtual void learn(const std::string& characters) = 0;
  /// `date` is printed on the letters and is the file's creation date.
  [[nodiscard]] virtual std::unique_ptr<LetterFile> open(const std::string& title, Date date) = 0;
};

/// Throws Error(failed) if the PDF module or a font is not installed, Error(usage) if the letterhead leaves no room for
/// the text.
[[nodiscard]] std::unique_ptr<Printer> open_printer(const Letterhead& letterhead);

}  // namespace scts::deliver
