#include "scts/store/telling/places.hpp"

#include "store/sql.hpp"

namespace scts::store {

std::int64_t move_places(const Write& write, const std::filesystem::path& from, const std::filesystem::path& to) {
  return run(write.database(), R"sql(
    UPDATE batch_place
    SET destination = remembered(?2 || substr(located(destination), length(?1) + 1)),
      staging = remembered(?2 || substr(located(staging), length(?1) + 1))
    WHERE located(destination) = ?1 OR substr(located(destination), 1, length(?1) + 1) = ?1 || '/'
  )sql",
             from.native(), to.native());
}

}  // namespace scts::store
