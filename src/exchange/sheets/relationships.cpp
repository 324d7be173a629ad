#include "relationships.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "exchange/xml.hpp"
#include "sheet.hpp"
#include "tags.hpp"

namespace scts::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMost = 10'000;
constexpr std::size_t kLongest = 1000;

std::string last_word(std::string_view type) {
  return std::string(type.substr(type.rfind('/') + 1));
}

}  // namespace

class Relationships::Reader : Xml {
 public:
  Reader(Source part, fs::path folder) : Xml(std::move(part), kOfWorkbook), folder_(std::move(folder)) {}
  std::vector<Relationship> read() {
    while (advance()) {
    }
    return std::move(all_);
  }

 private:
  void start(std::string_view name, const char** attributes) override {
    if (local(name) != "Relationship" || attribute(attributes, "TargetMode") == "External") return;
    const auto id = attribute(attributes, "Id").value_or("");
    const auto type = attribute(attributes, "Type").value_or("");
    const auto target = attribute(attributes, "Target").value_or("");
    if (all_.size() == kMost || std::max({id.size(), type.size(), target.size()}) > kLongest) {
      fail("too many or too long relationships");
    }
    // From the root of the file, or from where the part lies; openpyxl writes the one, Excel the other.
    const auto whole = (target.starts_with('/') ? fs::path(target.substr(1)) : folder_ / target).lexically_normal();
    all_.push_back({std::string(id), last_word(type), whole.generic_string()});
  }
  void text(std::string_view) override {}
  void end() override {}

  fs::path folder_;
  std::vector<Relationship> all_;
};

Relationships::Relationships(const Source& workbook, const std::string& part) {
  const fs::path of(part);
  const auto name = (of.parent_path() / "_rels" / (of.filename().native() + ".rels")).generic_string();
  if (workbook.holds(name)) all_ = Reader(workbook.part(name), of.parent_path()).read();
}

std::optional<std::string> Relationships::by_id(std::string_view id) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& one) { return one.id == id; });
  return found == all_.end() ? std::nullopt : std::optional(found->target);
}

std::optional<std::string> Relationships::by_type(std::string_view type) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& one) { return one.type == type; });
  return found == all_.end() ? std::nullopt : std::optional(found->target);
}

bool Relationships::is(std::string_view id, std::string_view type) const {
  return std::any_of(all_.begin(), all_.end(), [&](const auto& one) { return one.id == id && one.type == type; });
}

}  // namespace scts::exchange
