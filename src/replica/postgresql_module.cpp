#include "replica/postgresql_module.hpp"

#include <dlfcn.h>

#include "replica/postgresql/postgresql.hpp"
#include "scts/error.hpp"

namespace scts::replica {

// Linked, libpq would double the start-up of every command: it is loaded on demand, from where the program's RUNPATH
// says, and stays loaded.
std::unique_ptr<Database> open_postgresql(const std::string& url, std::chrono::milliseconds wait) {
  void* module = dlopen("scts-postgresql.so", RTLD_NOW | RTLD_LOCAL);
  void* symbol = module == nullptr ? nullptr : dlsym(module, postgresql::kFactory);
  if (symbol == nullptr) {
    const char* why = dlerror();
    throw Error(Fault::failed,
                std::string("PostgreSQL cannot be reached: ") + (why == nullptr ? "scts-postgresql.so" : why),
                "install scts-postgresql.so beside the program, and libpq5");
  }
  return std::unique_ptr<Database>(reinterpret_cast<postgresql::Factory*>(symbol)(url, wait));
}

}  // namespace scts::replica
