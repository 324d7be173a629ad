#include "deliver/pdf/colour_profile.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace scts::deliver::pdf {

namespace {

// Sections and formats are those of ICC.1:1998-09. All numbers are big-endian.

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>((value >> (8 * i)) & 0xFF);
}

/// s15Fixed16Number.
void put_fixed(std::string& out, double value) {
  put(out, static_cast<std::uint32_t>(std::lround(value * 65536)), 4);
}

std::string type(std::string_view signature) {
  return std::string(signature) + std::string(4, '\0');
}

std::string xyz(const std::array<double, 3>& values) {
  std::string out = type("XYZ ");
  for (const double value : values) put_fixed(out, value);
  return out;
}

/// textDescriptionType: in ASCII; neither in Unicode nor for Macintoshes.
std::string description(std::string_view text) {
  std::string out = type("desc");
  put(out, static_cast<std::uint32_t>(text.size() + 1), 4);
  out += text;
  return out + std::string(1 + 4 + 4 + 2 + 1 + 67, '\0');
}

std::string text(std::string_view words) {
  return type("text") + std::string(words) + '\0';
}

/// The transfer curve of IEC 61966-2-1, from which programs interpolate.
std::string curve() {
  constexpr int kSamples = 256;
  std::string out = type("curv");
  put(out, kSamples, 4);
  for (int i = 0; i < kSamples; ++i) {
    const double encoded = i / (kSamples - 1.0);
    const double linear = encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
    put(out, static_cast<std::uint32_t>(std::lround(linear * 65535)), 2);
  }
  return out;
}

struct Tag {
  std::string_view name;
  std::string data;
};

}  // namespace

std::string srgb_profile() {
  constexpr std::array<double, 3> kD50{0.9642, 1, 0.8249};
  constexpr std::uint32_t kHeader = 128;
  // The primaries are adapted to D50, the white of the connection space.
  const std::array<Tag, 9> tags{{{"desc", description("sRGB IEC61966-2.1")},
                                 {"cprt", text("No copyright")},
                                 {"wtpt", xyz({0.9505, 1, 1.0890})},
                                 {"rXYZ", xyz({0.4360, 0.2225, 0.0139})},
                                 {"gXYZ", xyz({0.3851, 0.7169, 0.0971})},
                                 {"bXYZ", xyz({0.1431, 0.0606, 0.7141})},
                                 {"rTRC", curve()},
                                 {"gTRC", {}},
                                 {"bTRC", {}}}};  // without data of its own: as the one before
  std::string table;
  std::string data;
  put(table, static_cast<std::uint32_t>(tags.size()), 4);
  const auto begin = static_cast<std::uint32_t>(kHeader + 4 + 12 * tags.size());
  std::uint32_t offset = begin;
  std::uint32_t size = 0;
  for (const auto& tag : tags) {
    if (!tag.data.empty()) {
      offset = begin + static_cast<std::uint32_t>(data.size());
      size = static_cast<std::uint32_t>(tag.data.size());
      data += tag.data;
      data.resize((data.size() + 3) / 4 * 4, '\0');
    }
    table += tag.name;
    put(table, offset, 4);
    put(table, size, 4);
  }

  std::string profile;
  put(profile, begin + static_cast<std::uint32_t>(data.size()), 4);
  put(profile, 0, 4);           // any colour management
  put(profile, 0x02100000, 4);  // version 2.1
  profile += "mntrRGB XYZ ";
  for (const std::uint32_t part : {1998u, 9u, 1u, 0u, 0u, 0u}) put(profile, part, 2);
  profile += "acsp";
  put(profile, 0, 4);                              // any platform
  for (int i = 0; i < 6; ++i) put(profile, 0, 4);  // flags, maker, model, attributes, perceptual
  for (const double value : kD50) put_fixed(profile, value);
  profile.resize(kHeader, '\0');
  return profile + table + data;
}

}  // namespace scts::deliver::pdf
