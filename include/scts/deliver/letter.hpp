#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/printing.hpp"

/// Letters and slips on paper, as PDF files.
namespace scts::deliver {

/// A PDF of letters, one A4 page each or two, or of slips, eight to a page, on the pages that were planned for them.
/// Meant for at most 2,000 letters: all of it is in memory. The same letters give the same bytes.
class LetterFile {
 public:
  virtual ~LetterFile() = default;

  /// Adds one letter or slip on that page, from 1, and blank ones before it if need be. `address` is what the
  /// envelope's window shows: the lines of rules::address_block. Throws Error(bug) for a notice that `can_print` would
  /// have rejected, and for a page that lies behind or has no room.
  virtual void add(int page, const Notice& notice, const std::vector<std::string>& address) = 0;
  /// Ends the sheet of a duplex printer: its back is blank.
  virtual void end_sheet() = 0;
  [[nodiscard]] virtual std::size_t pages() const = 0;
  /// The whole PDF. The object is spent afterwards.
  [[nodiscard]] virtual std::string finish() = 0;
};

/// What a run puts on paper, for whoever prints the letters and hands them out: how many of which division lie in which
/// file. It agrees with the manifest.
struct Summary {
  struct Row {
    std::string division;
    std::string file;
    std::int64_t letters = 0;
  };
  std::int64_t batch = 0;
  LetterOrder order = LetterOrder::division;
  bool duplex = false;  ///< the back of each sheet is blank
  std::int64_t sheets = 0;
  std::string manifest;
  std::vector<Row> rows;
  std::string wording;  ///< see summary_wording()
  int pages = 1;        ///< of each letter
};

/// Makes letter files; holds what they share (fonts, letterhead). PoDoFo is loaded on construction, by the commands
/// that need it only.
class Printer {
 public:
  virtual ~Printer() = default;
  /// False if a name or an address line holds a character that no font has (the letter would show a gap), or if names
  /// are so long that the page overflows.
  [[nodiscard]] virtual bool can_print(const Notice& notice, const std::vector<std::string>& address) = 0;
  /// How many pages each letter takes: two if the words of any of them fill a second one.
  [[nodiscard]] virtual int pages() const = 0;
  /// What it was asked about so far, by font: the fonts of its files hold all of it. A printer that learns it from
  /// another makes the same files, byte for byte, and each of them whether it makes the others or not.
  [[nodiscard]] virtual std::string characters() const = 0;
  virtual void learn(const std::string& characters) = 0;
  /// `date` is printed on the letters and is the file's creation date.
  [[nodiscard]] virtual std::unique_ptr<LetterFile> open(const std::string& title, Date date) = 0;
  /// A PDF of its own.
  [[nodiscard]] virtual std::string summary(const Summary& summary, Date date) = 0;
};

}  // namespace scts::deliver
