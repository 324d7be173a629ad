#include "ops/decision.hpp"

#include <fmt/format.h>

namespace scts::ops {

void Decision::plan(std::string_view part) {
  digest_.add(fmt::format("{}:{}", part.size(), part));
}

bool Decision::taken() {
  const auto plan = digest_.finish();
  std::vector<Question> questions;
  for (auto& ask : questions_) questions.push_back({plan, std::move(ask), cancelled_});
  return run_.goes_on(std::move(questions));
}

}  // namespace scts::ops
