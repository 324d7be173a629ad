#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/deed.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/owner.hpp"
#include "scts/store/store.hpp"

/// The list before the button: whom a run is going to touch, and how (guide, 4.3.1 to 4.3.3).
namespace scts::store {

struct Entry {
  Owner owner;
  Deed deed;
  std::string_view reason = {};  ///< why somebody cannot be reached, or why a code ends
  std::optional<Channel> channel = {};
  std::string address = {};  ///< the mailbox, or what the envelope's window shows below the name
};

/// An entry as people read it.
struct EntryRow {
  StudentId student;
  std::string student_name;  ///< SURNAME First
  std::string division;
  std::optional<GuardianId> guardian;
  std::string guardian_name;
  std::optional<Rank> rank;
  std::string deed;
  std::string reason;
  std::string channel;
  std::string address;
};

/// Holds the entries in a temporary table, and gives them in the order of lists: a large school takes no memory.
class Entries {
 public:
  /// People read them before they are asked, programs once nobody has said no; both before anything is committed.
  enum class Moment { asking, decided };
  struct Wish {
    Moment moment = Moment::asking;
    std::function<void(const Entries&)> show = {};  ///< nothing: nobody wants them, and none is kept
  };
  Entries(const Write& write, Wish wish);
  ~Entries();

  [[nodiscard]] bool wanted() const { return statements_ != nullptr; }
  void add(const Entry& entry);
  /// If this is the moment.
  void show(Moment moment) const;
  void for_each(const std::function<void(const EntryRow&)>& f) const;

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
  Wish wish_;
};

}  // namespace scts::store
