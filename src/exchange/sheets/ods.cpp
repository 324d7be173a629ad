#include "ods.hpp"

#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "ods_sheet.hpp"
#include "tags.hpp"

namespace scts::exchange {

namespace {

constexpr auto kContent = "content.xml";

/// The names of the sheets, which stand where they begin.
class Names : Xml {
 public:
  explicit Names(Source part) : Xml(std::move(part), kOfWorkbook) {}
  std::vector<SheetName> read() {
    listen(false);
    while (advance()) {
    }
    return std::move(sheets_);
  }

 private:
  static constexpr std::size_t kMost = 10'000;
  static constexpr std::size_t kLongest = 1000;

  void start(std::string_view qualified_name, const char** attributes) override {
    const auto name = local(qualified_name);
    ++depth_;
    const auto called = qualified(attributes, name == "style" ? "style:name" : "table:name").value_or("");
    if (called.size() > kLongest) fail("a name that is too long");
    if (name == "style") {
      style_ = called;
    } else if (name == "table-properties" && qualified(attributes, "table:display") == "false") {
      hiding_.insert(style_);
    } else if (name == "spreadsheet") {
      spreadsheet_ = depth_;
    } else if (name == "table" && depth_ == spreadsheet_ + 1) {
      const auto style = std::string(qualified(attributes, "table:style-name").value_or(""));
      sheets_.push_back({std::string(called), hiding_.contains(style)});
    }
    if (sheets_.size() > kMost || hiding_.size() > kMost) fail("too many sheets");
  }
  void text(std::string_view) override {}
  void end() override { --depth_; }

  std::vector<SheetName> sheets_;
  std::string style_;
  std::set<std::string> hiding_;  ///< styles of sheets that nobody sees
  int depth_ = 0;
  int spreadsheet_ = -1;  ///< the depth at which the sheets are
};

}  // namespace

OpenedSheet open_ods(const Source& workbook, const std::optional<std::string>& wanted) {
  const bool sealed = !workbook.holds(kContent) || !workbook.part(kContent).head().starts_with('<');
  if (sealed) {
    fail(workbook.path(), 0, "is protected by a password, or damaged",
         "open it in a spreadsheet, and save it without a password, or as CSV");
  }
  const auto sheets = Names(workbook.part(kContent)).read();
  const auto chosen = choose_sheet(sheets, wanted, workbook.path());
  return {sheets[chosen].name, sheets.size(), std::make_unique<OdsSheet>(workbook.part(kContent), chosen)};
}

}  // namespace scts::exchange
