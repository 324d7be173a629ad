#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/uai.hpp"

/// The names of delivered files, and of the directories where they are staged: made here, and told apart here.
namespace scts::deliver {

enum class FileRole { letters, manifest, summary, message };
/// What a file of a batch is that holds so many letters or messages.
[[nodiscard]] FileRole role_of(Channel channel, std::string_view name, int notices);
/// Whether a file of letters, or the manifest, is of students' own codes.
[[nodiscard]] bool is_of_students(std::string_view name);

/// Names what a batch puts on paper: names that none of its files and nothing at the destination has.
class PaperNames {
 public:
  PaperNames(Paper paper, const Uai& uai, BatchId batch, std::filesystem::path destination);

  [[nodiscard]] std::string letters(const DivisionCode& division);
  [[nodiscard]] std::string letters_by_postcode();
  [[nodiscard]] std::string manifest();
  [[nodiscard]] std::string summary();

 private:
  [[nodiscard]] std::string free(std::string_view what, std::string_view ending);

  std::string start_;
  std::filesystem::path destination_;
  std::set<std::string> given_;
};

/// The name of a batch's message is unique in the world; so is its Message-ID.
[[nodiscard]] std::string message_name(std::chrono::sys_seconds made, BatchId batch, std::int64_t number,
                                       std::string_view store_id);
[[nodiscard]] std::string message_id(std::string message_name);
/// The other way: of a whole Message-ID, `1795420800-B8P1-0badcafe@example.org`; nothing if it is none of the store's.
[[nodiscard]] std::optional<std::string> name_of_message(std::string_view message_id, std::string_view store_id);

/// Whose a file is by its name, whatever a store knows of it; nothing if no batch of the school, or of the store, names
/// its files so.
[[nodiscard]] std::optional<BatchId> batch_of_paper(std::string_view name, const Uai& uai);
[[nodiscard]] std::optional<BatchId> batch_of_message(std::string_view name, std::string_view store_id);

/// Where the files of a store's batch are made, unseen: at their destination.
[[nodiscard]] std::filesystem::path staging_directory(const std::filesystem::path& destination,
                                                      std::string_view store_id, BatchId batch);
/// All such directories of a store.
[[nodiscard]] std::vector<std::pair<BatchId, std::filesystem::path>> staging_in(
    const std::filesystem::path& destination, std::string_view store_id);

/// The file that marks a directory as the store's.
[[nodiscard]] std::string mark_name(std::string_view store_id);
/// What is made in a directory to see whether it can be.
[[nodiscard]] std::string probe_name(std::string_view store_id);

}  // namespace scts::deliver
