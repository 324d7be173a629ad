#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/attempts.hpp"
#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/login.hpp"
#include "scts/model/sealed.hpp"
#include "scts/model/uai.hpp"
#include "scts/replica/replica.hpp"

/// The accounts that parents and pupils open with their codes.
namespace scts::replica {

/// A valid code, as an account may use it.
struct UsableCode {
  std::string uai;
  Hash hash;
  Hash proof;
  CodeId id;
  StudentId student;
  std::optional<GuardianId> guardian;
  Date usable_from;
  std::optional<Date> used_on;       ///< it opened an account, or was attached to one
  std::optional<std::string> login;  ///< of the account that has it now
};
/// Two schools may have codes that look alike: then the one with this proof, if there is one.
[[nodiscard]] std::optional<UsableCode> find_code(const Read& read, const Hash& hash, const Hash& proof);
/// The CARs of the same guardian in the same school that no account has, the code itself among them (guide, 3.1).
[[nodiscard]] std::vector<UsableCode> free_codes_of_guardian(const Read& read, const UsableCode& code);

/// True if the account that has this code has others of the guardian in the same school: one of them brought the rest.
[[nodiscard]] bool shares_account(const Read& read, const UsableCode& code);

[[nodiscard]] Attempts attempts_of(const Read& read, const Hash& hash);
/// Whoever tries the same code meanwhile waits until this transaction ends: no try goes uncounted.
[[nodiscard]] Attempts attempts(const Write& write, const Hash& hash);
/// Also forgets the tries of others that are older than `forgotten`.
void record(const Write& write, const Hash& hash, const Attempts& attempts, std::chrono::sys_seconds forgotten);
void forget_attempts(const Write& write, const Hash& hash);

struct TriedCode {
  CodeId code;
  Attempts attempts;
};
/// The school's codes that were tried in vain at least so often, the last time since that moment.
[[nodiscard]] std::vector<TriedCode> tried_codes(const Read& read, const Uai& school, int least,
                                                 std::chrono::sys_seconds since);

[[nodiscard]] bool has_account(const Read& read, const Login& login);
void add_account(const Write& write, const Login& login, const std::string& password, const Now& now);
/// The code serves for nothing else afterwards. False if an account has it.
[[nodiscard]] bool attach(const Write& write, const UsableCode& code, const Login& login, Date today);

struct AttachedChild {
  std::string uai;
  std::string school;
  StudentId student;
  std::string first_name;
  std::string division;
};
/// The children whom the account sees on this day, by school and first name.
[[nodiscard]] std::vector<AttachedChild> children(const Read& read, const Login& login, Date today);
/// Takes children away from an account: all of them, or those of a school, or one student. Their codes can be attached
/// again. Returns how many codes.
std::int64_t detach(const Write& write, const Login& login, const std::optional<Uai>& school,
                    const std::optional<StudentId>& student);

[[nodiscard]] std::vector<std::string> open_services(const Read& read, const std::string& uai);

struct VisibleMark {
  TestId test;
  std::string subject;
  std::string title;
  std::string given_on;
  std::string mark;
  std::string out_of;
  std::string coefficient;
};
[[nodiscard]] std::vector<VisibleMark> marks(const Read& read, const AttachedChild& child, Date today);
struct VisibleAbsence {
  AbsenceId id;
  std::string from;
  std::string to;
  std::string reason;
  bool justified;
};
[[nodiscard]] std::vector<VisibleAbsence> absences(const Read& read, const AttachedChild& child, Date today);

struct AccountRow {
  std::string login;
  std::string opened_at;  ///< UTC
  std::int64_t codes = 0;
};
void for_each_account(const Read& read, const std::function<void(const AccountRow&)>& f);

}  // namespace scts::replica
