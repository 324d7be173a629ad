#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/person.hpp"
#include "scts/model/wording.hpp"

/// A letter or e-mail that tells codes: to whom, by which channel, on what paper.
namespace scts {

enum class Channel { email, paper };
[[nodiscard]] std::string_view name(Channel channel);
[[nodiscard]] std::optional<Channel> parse_channel(std::string_view text);

/// How the letters of a run lie: for handing out in class, or for the post. `division` is by division, then name.
enum class LetterOrder { division, postcode };
[[nodiscard]] std::string_view name(LetterOrder order);
[[nodiscard]] std::optional<LetterOrder> parse_letter_order(std::string_view text);

/// Why somebody cannot be told. `unprintable`: no font has a character of the names, or they overflow the page.
/// `…_returned`: what was sent there came back.
enum class Unreachable {
  no_email,
  no_address,
  no_email_no_address,
  incomplete_address,
  address_too_long,
  unprintable,
  email_returned,
  letter_returned,
  both_returned
};
[[nodiscard]] std::string_view name(Unreachable reason);

/// How letters are set today. What changes of it, for the same words, makes a new edition: letters are made again as
/// they were. Since 2 a slip to return bears its reference as a barcode, and a QR code is a link; since 3
/// lines are broken where nothing is read as one, titles are M. and Mme, and no program scales a page to print it.
inline constexpr int kEdition = 3;

/// From when a service shows something, if it does not yet.
struct FirstPublication {
  Date from;
  std::string service;  ///< as letters call it
};

/// What the school puts on every letter and message.
struct Letterhead {
  std::string uai;
  std::string school_name;
  std::vector<std::string> school_address;
  std::string phone;
  std::string email;
  std::string site_url;
  std::string signatory;
  std::string sender;                 ///< the mailbox that messages come from
  std::string reply_to;               ///< empty: the sender
  std::vector<std::string> services;  ///< the open ones, in French
  std::string help_url;
  std::string help_phone;
  std::string dpo;  ///< the data-protection officer
  std::string privacy_url;
  std::vector<FirstPublication> service_from;  ///< of open services that show nothing yet
  double window_x = 110;                       ///< left edge of the address block, in mm from the left edge of the page
  double window_y = 55;                        ///< top edge of the address block, in mm from the top of the page
  bool qr = false;                             ///< the code and the site's address as a QR code, too
  int edition = kEdition;
  std::vector<WordingText> wordings;  ///< the school's own, in place of those that ship or in further languages
};

/// One letter or message for each bond, or one for each guardian with all his codes of the school (guide, 4.3.2).
enum class Per { bond, guardian };

/// What a letter or message says of this telling itself.
struct Telling {
  std::optional<Date> usable_from;  ///< the day from which the codes work; nothing: they do
  std::optional<Date> told_before;  ///< when what it repeats went out; nothing: it is the first
  bool came_back = false;           ///< what it repeats did
  int part = 1;                     ///< of so many that the guardian gets from this batch
  int parts = 1;

  /// It reminds of what was told, or tries what came back once more.
  enum class Occasion { first, reminder, returned };
  [[nodiscard]] Occasion occasion() const {
    return !told_before ? Occasion::first : came_back ? Occasion::returned : Occasion::reminder;
  }
};

struct StudentCode {
  Student student;
  Code code;
};
/// What one letter or message tells to one reader.
struct Notice {
  Student student;
  std::optional<Guardian> guardian;  ///< nothing: the student is told his own code
  Code code;
  std::vector<StudentCode> others{};  ///< further children of the guardian
  bool own = false;                   ///< the guardian is the student, who is of age
  Telling telling{};

  /// It speaks to one who reads of himself alone.
  [[nodiscard]] bool to_oneself() const { return own && others.empty(); }
};

/// What is printed: a letter for one guardian and child, or his children, a letter for one student, or slips to cut for
/// a class of students.
enum class Paper { letters, family_letters, student_letters, student_slips };
[[nodiscard]] std::string_view name(Paper paper);
[[nodiscard]] std::optional<Paper> parse_paper(std::string_view text);
[[nodiscard]] WordingKind wording_of(Paper paper);
inline constexpr int kSlipsOnPage = 8;
[[nodiscard]] constexpr int notices_on_page(Paper paper) {
  return paper == Paper::student_slips ? kSlipsOnPage : 1;
}

}  // namespace scts
