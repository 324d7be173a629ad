#pragma once

#include <functional>

#include "scts/model/date.hpp"
#include "scts/model/doubt.hpp"
#include "scts/model/person.hpp"
#include "scts/store/store.hpp"

/// Doubts that comparing people shows, and the people to be looked at one by one. Of those who are in the school.
namespace scts::store {

using DoubtFound = std::function<void(const DoubtRow&)>;

/// Students of the same name and birth date, each but the first.
void for_each_same_student(const Read& read, Date today, const DoubtFound& f);
/// Guardians of the same name, and the same e-mail address or the same postal address; each but the first.
void for_each_same_guardian(const Read& read, const DoubtFound& f);
/// Guardians of another name and postal address than the first who has the same e-mail address.
void for_each_shared_email(const Read& read, const DoubtFound& f);
/// Students without a légal 1.
void for_each_without_legal(const Read& read, Date today, const DoubtFound& f);
/// Corrections that SIECLE replaced by what is in force still. No date of birth is told.
void for_each_overtaken(const Read& read, Date today, const DoubtFound& f);

/// Of whom: everybody, or those who alone can be what is looked for.
enum class Look {
  everybody,
  odd_names,  ///< with a question mark, a replacement character or an Ã
  emails      ///< who have one that no mail reaches
};
void for_each_present_student(const Read& read, Date today, Look look, const std::function<void(const Student&)>& f);
/// Whether the guardian is légal 1 or légal 2 of a student who is here.
using Ranked = std::function<bool()>;
void for_each_present_guardian(const Read& read, Date today, Look look,
                               const std::function<void(const Guardian&, const Ranked&)>& f);

}  // namespace scts::store
