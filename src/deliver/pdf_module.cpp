#include "scts/deliver/pdf_module.hpp"

#include <dlfcn.h>

#include <string>

#include "deliver/pdf/module.hpp"
#include "scts/error.hpp"

namespace scts::deliver {

namespace {

// PoDoFo and what it draws in cost 8 ms at start-up, which most commands need not pay: it is loaded on demand, from
// where the program's RUNPATH says. It stays loaded: printers and exceptions live on its code.
template <class Function>
Function* in_module(const char* name) {
  void* module = dlopen("scts-pdf.so", RTLD_NOW | RTLD_LOCAL);
  void* symbol = module == nullptr ? nullptr : dlsym(module, name);
  if (symbol == nullptr) {
    const char* why = dlerror();
    throw Error(Fault::failed, std::string("letters cannot be printed: ") + (why == nullptr ? "scts-pdf.so" : why),
                "install scts-pdf.so beside the program, and libpodofo0.9.8");
  }
  return reinterpret_cast<Function*>(symbol);
}

}  // namespace

std::unique_ptr<Printer> open_printer(const Letterhead& letterhead, Paper paper) {
  return std::unique_ptr<Printer>(in_module<pdf::Factory>(pdf::kFactory)(letterhead, paper));
}

std::string make_test_page(double window_x, double window_y, Date date) {
  std::string pdf;
  in_module<pdf::TestPage>(pdf::kTestPage)(window_x, window_y, date, pdf);
  return pdf;
}

std::vector<WordingFault> faults_on_paper(const WordingText& wording, const Letterhead& letterhead) {
  std::vector<WordingFault> faults;
  in_module<pdf::Check>(pdf::kCheck)(wording, letterhead, faults);
  return faults;
}

}  // namespace scts::deliver
