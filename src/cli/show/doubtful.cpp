#include "cli/show/doubtful.hpp"

#include <fmt/format.h>

#include "scts/model/text.hpp"
#include "scts/rules/address_block.hpp"

namespace scts::cli {

namespace {

std::string_view or_nothing(std::string_view value) {
  return value.empty() ? "nothing" : value;
}

std::string text(const DoubtRow& row) {
  const auto other = row.other.value_or(0);
  switch (row.finding) {
    case Finding::same_ine:
      return fmt::format("same INE as student {}", other);
    case Finding::similar_name:
      return fmt::format("a first name more than student {}, and the same birth date", other);
    case Finding::no_class:
      return fmt::format("{} is no class", row.value);
    case Finding::same_name_and_birth_date:
      return fmt::format("same name and birth date as student {}", other);
    case Finding::same_name_and_email:
      return fmt::format("same name and e-mail as guardian {}", other);
    case Finding::same_name_and_address:
      return fmt::format("same name and address as guardian {}", other);
    case Finding::email_elsewhere:
      return fmt::format("{} is the e-mail of guardian {} too, who lives elsewhere", row.value, other);
    case Finding::no_guardian:
      return "no guardian";
    case Finding::no_rank:
      return row.guardian ? "the only guardian is neither légal 1 nor légal 2" : "no guardian is légal 1 or légal 2";
    case Finding::no_legal_1:
      return "a légal 2, but no légal 1";
    case Finding::lost_character:
      return "a letter was lost";
    case Finding::no_at:
      return fmt::format("{}: no @", row.value);
    case Finding::two_at:
      return fmt::format("{}: more than one @", row.value);
    case Finding::blank:
      return fmt::format("{}: a blank", row.value);
    case Finding::not_ascii:
      return fmt::format("{}: a character that mail cannot be addressed to", row.value);
    case Finding::malformed:
      return fmt::format("{}: not an e-mail address", row.value);
    case Finding::born_in_future:
      return "born in the future";
    case Finding::born_before_1900:
      return "born before 1900";
    case Finding::too_young:
    case Finding::too_old:
      return fmt::format("{} old", counted(row.age.value_or(0), "year"));
    case Finding::no_address:
      return row.value.empty() ? "neither postal address nor e-mail" : "no postal address";
    case Finding::no_street:
      return "no street, box or place";
    case Finding::incomplete_address:
      return "postcode or town missing or wrong";
    case Finding::address_too_long:
      return fmt::format("\"{}\" has {} characters: {} fit an envelope's window", row.value, characters(row.value),
                         rules::kAddressLineWidth);
    case Finding::unknown_title:
      return fmt::format("{} is neither M. nor MME", row.value);
    case Finding::overtaken:
      return fmt::format("{}: {} said {}, SIECLE now {}", row.field, row.list.empty() ? "a list" : row.list,
                         or_nothing(row.corrected), or_nothing(row.value));
  }
  return "";
}

}  // namespace

List doubt_list(const Session& session) {
  return {
      session,
      {{"doubt"}, {"finding", In::json}, {"student_id"}, {"guardian_id"}, {"name"}, {"other_id", In::json}, {"detail"}},
      {{{"schema", "scts.doubtful/1"}}, "doubts", "Nothing is doubtful."}};
}
void add(List& list, const DoubtRow& row) {
  list.row({name(row.doubt), name(row.finding), cell(row.student), cell(row.guardian), row.name, cell(row.other),
            text(row)});
}

}  // namespace scts::cli
