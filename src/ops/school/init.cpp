#include "scts/ops/school/init.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/files/directory.hpp"
#include "scts/files/placing.hpp"
#include "scts/files/planting.hpp"
#include "scts/files/staging.hpp"
#include "scts/model/text.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/secret/random.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/lock.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

void check_init(const std::filesystem::path& file, const std::string& name) {
  if (!valid_utf8(name) || tidy(name).empty())
    throw Error(Fault::usage, "the school needs a name", "--name \"Collège …\"");
  if (std::filesystem::exists(file)) {
    throw Error(Fault::failed, fmt::format("{}: there is a file already", file.native()),
                "a store is created once: use it, or name another one with --store");
  }
}

bool init(const std::filesystem::path& file, const Uai& uai, const std::string& name, const std::string& actor,
          const Now& now, const std::optional<SchoolYear>& year) {
  namespace fs = std::filesystem;
  check_init(file, name);
  const auto directory = fs::absolute(file).parent_path();
  files::make_directory(directory);
  const store::Lock lock(file, {"'scts init'", std::chrono::seconds(60)});
  check_init(file, name);
  const auto key_file = store::Store::key_file(file);
  const bool new_key = secret::Keyring::make(key_file);
  // Made unseen, and moved into place as a whole: what a killed init leaves hinders no other one.
  const auto staging = directory / fmt::format(".{}.new", file.filename().native());
  try {
    const auto fingerprint = secret::Keyring(key_file).fingerprint();
    files::discard(staging);
    files::Staging made(staging);
    files::demand_safe(directory, staging);
    const auto draft = staging / file.filename();
    store::Store::create(draft, uai, secret::random_hex(8),
                         {reinterpret_cast<const char*>(fingerprint.data()), fingerprint.size()});
    {
      const store::Store store(draft);
      const Run run(store, {"init", actor}, now);
      auto write = run.write();
      const auto batch = run.begin(write);
      store::set_setting(write, "school.name", tidy(name));
      store::Journal(write, batch).school("store-created", uai.text());
      if (year) {
        store::set_year(write, *year);
        store::Journal(write, batch).school("year-set", year->text());
      }
      write.commit();
    }
    made.sync();
    files::Placing placing(staging, directory);
    static_cast<void>(placing.put(file.filename().native()));
    placing.sync();
    files::discard(staging);
  } catch (...) {
    files::discard(staging);
    if (new_key) fs::remove(key_file);
    fs::remove(file.native() + ".lock");
    throw;
  }
  return new_key;
}

}  // namespace scts::ops
