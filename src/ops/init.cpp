#include <fmt/format.h>

#include "scts/deliver/staging.hpp"
#include "scts/error.hpp"
#include "scts/model/text.hpp"
#include "scts/ops/school.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/journal.hpp"

namespace scts::ops {

void check_init(const std::filesystem::path& file, const std::string& name) {
  if (!valid_utf8(name) || tidy(name).empty())
    throw Error(Fault::usage, "the school needs a name", "--name \"Collège …\"");
  if (std::filesystem::exists(file)) {
    throw Error(Fault::failed, fmt::format("{}: there is a file already", file.native()),
                "a store is created once: use it, or name another one with --store");
  }
}

void init(const std::filesystem::path& file, const Uai& uai, const std::string& name, const std::string& actor,
          const Now& now) {
  namespace fs = std::filesystem;
  check_init(file, name);
  deliver::make_directory(fs::absolute(file).parent_path());
  const auto key_file = store::Store::key_file(file);
  secret::Keyring::create(key_file);
  try {
    const auto fingerprint = secret::Keyring(key_file).fingerprint();
    store::Store::create(file, uai, secret::random_hex(8),
                         {reinterpret_cast<const char*>(fingerprint.data()), fingerprint.size()});
    const store::Store store(file);
    const Run run(store, {"init", actor}, now);
    store::Write write(store, run.lock());
    const auto batch = run.begin(write);
    store::set_setting(write, "school.name", tidy(name));
    store::Journal(write, batch).school("store-created", uai.text());
    write.commit();
  } catch (...) {
    for (const auto& path : {file, key_file, fs::path(file.native() + ".lock")}) fs::remove(path);
    throw;
  }
}

}  // namespace scts::ops
