#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "reading.hpp"

namespace scts::exchange {

struct Entry {
  std::string name;
  std::string bytes;
};

inline std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A ZIP of these files.
inline std::string zipped(const std::vector<Entry>& entries, const char* password = nullptr) {
  const Folder folder;
  const auto path = folder.path() / "zip";
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [name, bytes] : entries) {
    if (name.ends_with('/')) {
      zip_dir_add(archive, name.c_str(), 0);
      continue;
    }
    const auto index =
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    if (password) zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
  }
  REQUIRE(zip_close(archive) == 0);
  return slurp(path);
}

}  // namespace scts::exchange
