#include "number_formats.hpp"

#include <map>
#include <utility>

#include "exchange/xml.hpp"
#include "sheet.hpp"
#include "tags.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kMost = 100'000;  // Excel has 65,490 styles

/// Those that Excel has without a text; 27 to 36 and 50 to 58 are days in East Asian versions.
bool built_in_days(long format) {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
         (format >= 50 && format <= 58);
}

}  // namespace

bool shows_days(std::string_view format) {
  if (format.starts_with("General") || format.starts_with("Standard")) return false;  // whatever the language
  // Only the part for positive numbers counts; not what stands in quotes, in brackets (colours, languages, conditions;
  // but [h] are hours) or after a sign that protects it.
  for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
    switch (format[i]) {
      case '"':
        i = std::min(format.find('"', i + 1), format.size());
        break;
      case '[': {
        const auto end = std::min(format.find(']', i), format.size());
        const auto inside = format.substr(i + 1, end - i - 1);
        if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) return true;
        i = end;
        break;
      }
      case '\\':
      case '_':
      case '*':
        ++i;
        break;
      default:
        if (std::string_view("dDmMyYhHsS").find(format[i]) != std::string_view::npos) return true;
    }
  }
  return false;
}

class NumberFormats::Reader : Xml {
 public:
  explicit Reader(Source part) : Xml(std::move(part), kOfWorkbook) {}
  std::vector<bool> read() {
    while (advance()) {
    }
    return std::move(days_);
  }

 private:
  void start(std::string_view qualified_name, const char** attributes) override {
    const auto name = local(qualified_name);
    ++depth_;
    const auto format = whole_number(attribute(attributes, "numFmtId").value_or("0")).value_or(0);
    if (name == "numFmt") {
      custom_[format] = exchange::shows_days(attribute(attributes, "formatCode").value_or(""));
    } else if (name == "cellXfs") {
      within_ = depth_;
    } else if (name == "xf" && within_ != 0 && depth_ == within_ + 1) {
      const auto own = custom_.find(format);
      days_.push_back(own == custom_.end() ? built_in_days(format) : own->second);
    }
    if (custom_.size() > kMost || days_.size() > kMost) fail("too many styles");
  }
  void text(std::string_view) override {}
  void end() override {
    if (depth_ == within_) within_ = 0;
    --depth_;
  }

  std::map<long, bool> custom_;
  std::vector<bool> days_;
  int depth_ = 0;
  int within_ = 0;  ///< the depth of what holds the styles of cells
};

NumberFormats::NumberFormats(const Source& workbook, const std::optional<std::string>& styles) {
  if (styles && workbook.holds(*styles)) days_ = Reader(workbook.part(*styles)).read();
}

}  // namespace scts::exchange
