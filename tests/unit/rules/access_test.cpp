#include <doctest/doctest.h>

#include "scts/rules/access.hpp"
#include "scts/rules/codes.hpp"

using namespace scts;
using namespace scts::rules;

TEST_CASE("refusals and requests take access away; what is about a code does not") {
  for (const auto reason : {Reason::refusal, Reason::request})
    CHECK(takes_access({.reason = reason, .individual = true, .standing = {}}));
  for (const auto reason : {Reason::lost, Reason::departure, Reason::renewed, Reason::rank})
    CHECK_FALSE(takes_access({.reason = reason, .expressly = true, .individual = true, .standing = {}}));
}

TEST_CASE("in bulk only what was said expressly takes access away") {
  CHECK_FALSE(takes_access({.reason = Reason::request, .standing = {}}));
  CHECK(takes_access({.reason = Reason::request, .expressly = true, .standing = {}}));
}

TEST_CASE("what stands stays, but a request that was said goes before a refusal") {
  CHECK_FALSE(
      takes_access({.reason = Reason::refusal, .expressly = true, .individual = true, .standing = Reason::refusal}));
  CHECK_FALSE(
      takes_access({.reason = Reason::refusal, .expressly = true, .individual = true, .standing = Reason::request}));
  CHECK(takes_access({.reason = Reason::request, .expressly = true, .individual = true, .standing = Reason::refusal}));
  CHECK_FALSE(takes_access({.reason = Reason::request, .individual = true, .standing = Reason::refusal}));
}

TEST_CASE("whose access was taken away gets no code until it is given back") {
  const CodeCase withdrawn{.rank = Rank::first, .withdrawn = true};
  CHECK(plan_code(withdrawn, {}) == CodeAction::skip_withdrawn);
  CHECK(plan_code(withdrawn, {.renew = true, .individual = true}) == CodeAction::skip_withdrawn);
  CHECK(plan_code(withdrawn, {.give_back = true}) == CodeAction::give_back);
  CHECK(plan_code({.rank = {}, .withdrawn = true}, {.give_back = true}) == CodeAction::skip_no_rank);
  CHECK(plan_code({.rank = Rank::first, .student_left = true, .withdrawn = true}, {.give_back = true}) ==
        CodeAction::skip_left);
}
