#include "shared_strings.hpp"

#include <utility>

#include "rich_text.hpp"
#include "sheet.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kBlock = 1 << 20;
constexpr std::size_t kBlocks = 32;
constexpr std::size_t kMost = 2'000'000;

}  // namespace

bool SharedStrings::add(std::string_view text) {
  if (blocks_.empty() || blocks_.back().size() + text.size() > kBlock) {
    if (blocks_.size() == kBlocks) return false;
    blocks_.emplace_back().reserve(kBlock);
  }
  if (begins_.size() == kMost) return false;
  begins_.push_back(static_cast<std::uint32_t>((blocks_.size() - 1) * kBlock + blocks_.back().size()));
  blocks_.back() += text;
  return true;
}

std::optional<std::string_view> SharedStrings::find(std::size_t number) const {
  if (number >= begins_.size()) return std::nullopt;
  const auto& block = blocks_[begins_[number] / kBlock];
  const auto begin = begins_[number] % kBlock;
  const bool last = number + 1 == begins_.size() || begins_[number + 1] / kBlock != begins_[number] / kBlock;
  return std::string_view(block).substr(begin, last ? std::string_view::npos : begins_[number + 1] % kBlock - begin);
}

class SharedStrings::Reader : RichText {
 public:
  Reader(Source part, SharedStrings& strings) : RichText(std::move(part)), strings_(strings) {}
  void read() {
    while (advance()) {
    }
  }

 private:
  void begin(std::string_view, const char**) override {}
  void finish(std::string_view name) override {
    if (name != "si") return;
    if (!strings_.add(taken())) fail("more texts than are read of one workbook: save the list as CSV");
  }

  SharedStrings& strings_;
};

SharedStrings::SharedStrings(const Source& workbook, const std::optional<std::string>& strings) {
  if (strings && workbook.holds(*strings)) Reader(workbook.part(*strings), *this).read();
}

}  // namespace scts::exchange
