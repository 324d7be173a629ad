#include <dlfcn.h>

#include <string>

#include "deliver/pdf/module.hpp"
#include "scts/deliver/letter.hpp"
#include "scts/error.hpp"

namespace scts::deliver {

// PoDoFo and what it draws in cost 8 ms at start-up, which most commands need not pay: it is loaded on demand, from
// where the program's RUNPATH says. It stays loaded: printers and exceptions live on its code.
std::unique_ptr<Printer> open_printer(const Letterhead& letterhead, Paper paper) {
  void* module = dlopen("scts-pdf.so", RTLD_NOW | RTLD_LOCAL);
  void* symbol = module == nullptr ? nullptr : dlsym(module, pdf::kFactory);
  if (symbol == nullptr) {
    const char* why = dlerror();
    throw Error(Fault::failed, std::string("letters cannot be printed: ") + (why == nullptr ? "scts-pdf.so" : why),
                "install scts-pdf.so beside the program, and libpodofo0.9.8");
  }
  return std::unique_ptr<Printer>(reinterpret_cast<pdf::Factory*>(symbol)(letterhead, paper));
}

}  // namespace scts::deliver
