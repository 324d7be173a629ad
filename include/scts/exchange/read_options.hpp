#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace scts::exchange {

/// How to read what a list does not tell.
struct ReadOptions {
  /// `utf-8`, `windows-1252` or `iso-8859-15`; told from the bytes if absent.
  std::optional<std::string> encoding = {};
  /// Told from the header line if absent.
  std::optional<char> delimiter = {};
  /// A list `column;field` that tells what columns hold whose names are not known.
  std::optional<std::filesystem::path> map = {};
  /// Of a workbook; the first that is not hidden if absent.
  std::optional<std::string> sheet = {};
};

}  // namespace scts::exchange
