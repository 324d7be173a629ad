#pragma once

#include <optional>
#include <string_view>

#include "cli/session.hpp"
#include "cli/show/list.hpp"
#include "scts/model/code.hpp"
#include "scts/store/codes/entries.hpp"

/// How it is told whom a run touches, one by one.
namespace scts::cli {

/// The list before the button. It is there in a dry run, and in a real one with --verbose or --csv; people read it
/// before they are asked, and above the counts; a program gets it only if nobody has said no.
class EntryList {
 public:
  /// `addresses`: in which forms the channel and the address stand.
  EntryList(const Session& session, std::string_view schema, CodeKind kind, bool dry_run, In addresses = In::programs);

  /// Shows nothing if nobody asked for the list.
  [[nodiscard]] store::Entries::Wish wish();
  /// For programs: ends the list, in JSON with the rest of the document, which stands alone if there is no list.
  void finish(const Json& rest);

 private:
  void add(const store::EntryRow& row);

  const Session& session_;
  std::string_view schema_;
  std::optional<List> list_;
};

}  // namespace scts::cli
