#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/show.hpp"

namespace scts::cli {

namespace {

std::string text(const DoubtRow& row) {
  const auto other = row.other.value_or(0);
  switch (row.finding) {
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
    case Finding::incomplete_address:
      return "postcode or town missing or wrong";
    case Finding::address_too_long:
      return "a line of more than 38 characters";
  }
  return "";
}

template <class Id>
Json json(const std::optional<Id>& id) {
  return id ? Json(id->value()) : Json();
}
template <class Id>
std::string cell(const std::optional<Id>& id) {
  return id ? std::to_string(id->value()) : "";
}

}  // namespace

DoubtList::DoubtList(const Session& session)
    : session_(session), table_(session, {"doubt", "student_id", "guardian_id", "name", "detail"}) {
  if (session.format() == Format::json) session.print("{\"schema\":\"scts.doubtful/1\",\"doubts\":[");
}

void DoubtList::add(const DoubtRow& row) {
  if (session_.format() == Format::json) {
    const Json object{{"doubt", name(row.doubt)},
                      {"finding", name(row.finding)},
                      {"student_id", json(row.student)},
                      {"guardian_id", json(row.guardian)},
                      {"name", row.name},
                      {"other_id", row.other ? Json(*row.other) : Json()},
                      {"detail", text(row)}};
    session_.print((first_ ? "" : ",") + object.dump(-1, ' ', false, Json::error_handler_t::replace));
  } else {
    table_.row({std::string(name(row.doubt)), cell(row.student), cell(row.guardian), row.name, text(row)});
  }
  first_ = false;
}

void DoubtList::finish() {
  if (session_.format() == Format::json) session_.print("]}\n");
  table_.finish();
  if (first_ && session_.format() == Format::text) session_.say("Nothing is doubtful.");
}

}  // namespace scts::cli
