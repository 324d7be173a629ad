#include "scts/files/time_zone.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include "scts/error.hpp"

namespace scts::files {

namespace {

constexpr const char* kZones = "/usr/share/zoneinfo/";

}  // namespace

bool knows_zone(const std::string& name) {
  constexpr const char* letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
  if (name.empty() || name.front() == '/' || name.find_first_not_of(letters) != std::string::npos) return false;
  std::ifstream file(kZones + name, std::ios::binary);
  std::array<char, 4> begin{};
  file.read(begin.data(), begin.size());
  return file && std::string(begin.data(), begin.size()) == "TZif";
}

void follow_zone(const std::string& name) {
  if (!knows_zone(name)) {
    throw Error(Fault::usage, fmt::format("this machine knows no time zone \"{}\"", name),
                "apt install tzdata; or another one: scts config set school.timezone Europe/Paris");
  }
  ::setenv("TZ", fmt::format(":{}{}", kZones, name).c_str(), 1);
  ::tzset();
}

std::chrono::sys_days local_day(std::chrono::sys_seconds instant) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(instant);
  std::tm local{};
  ::localtime_r(&seconds, &local);
  return std::chrono::year_month_day{std::chrono::year(local.tm_year + 1900),
                                     std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                     std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace scts::files
