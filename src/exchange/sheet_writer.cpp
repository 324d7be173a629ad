#include "scts/exchange/sheet_writer.hpp"

#include <dlfcn.h>

#include "scts/error.hpp"
#include "xlsx/module.hpp"

namespace scts::exchange {

// Few commands need it: it is loaded on demand, from where the program's RUNPATH says, and stays loaded.
std::unique_ptr<SheetWriter> open_sheet_writer(const std::string& sheet, std::span<const std::string> header,
                                               std::chrono::sys_seconds created) {
  void* module = dlopen("scts-xlsx.so", RTLD_NOW | RTLD_LOCAL);
  void* symbol = module == nullptr ? nullptr : dlsym(module, xlsx::kFactory);
  if (symbol == nullptr) {
    const char* why = dlerror();
    throw Error(Fault::failed, std::string("no workbook can be written: ") + (why == nullptr ? "scts-xlsx.so" : why),
                "install scts-xlsx.so beside the program, and libxlsxwriter4; or write CSV with --excel");
  }
  return std::unique_ptr<SheetWriter>(reinterpret_cast<xlsx::Factory*>(symbol)(sheet, header, created));
}

}  // namespace scts::exchange
