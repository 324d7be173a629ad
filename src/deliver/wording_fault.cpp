#include "scts/deliver/wording_fault.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/model/text.hpp"

namespace scts::deliver {

void reject(const std::string& file, const WordingFault& fault) {
  throw Error(Fault::usage, fmt::format("{}:{}: {}", file, fault.line, printable(fault.what)), fault.advice);
}

}  // namespace scts::deliver
