#include "xlsx.hpp"

#include <memory>
#include <utility>
#include <vector>

#include "relationships.hpp"
#include "scts/model/text.hpp"
#include "tags.hpp"
#include "xlsx_sheet.hpp"

namespace scts::exchange {

namespace {

constexpr auto kNoWorkbook = "is neither a list nor a workbook";
constexpr auto kSaveIt = "open it, and save the list as .xlsx, .ods or CSV";

struct Contents {
  std::vector<SheetName> sheets;
  std::vector<std::string> ids;  ///< of the sheets, in the relationships
  Epoch epoch = Epoch::of_1900;
};

/// The part `workbook`.
class ContentsReader : Xml {
 public:
  ContentsReader(Source part, const std::string& path, const Relationships& relationships)
      : Xml(std::move(part), kOfWorkbook), path_(path), relationships_(relationships) {}
  Contents read() {
    while (advance()) {
    }
    return std::move(contents_);
  }

 private:
  void start(std::string_view qualified_name, const char** attributes) override {
    const auto name = local(qualified_name);
    if (std::exchange(at_root_, false) && name != "workbook") exchange::fail(path_, 0, kNoWorkbook, kSaveIt);
    if (name == "workbookPr" && is_true(attribute(attributes, "date1904"))) contents_.epoch = Epoch::of_1904;
    if (name != "sheet") return;
    const auto id = std::string(attribute(attributes, "id").value_or(""));
    if (!relationships_.is(id, "worksheet")) return;  // a diagram, say
    constexpr std::size_t kMost = 10'000;
    constexpr std::size_t kLongest = 1000;
    const auto title = attribute(attributes, "name").value_or("");
    if (contents_.sheets.size() == kMost || title.size() > kLongest) fail("too many sheets, or one with a long name");
    contents_.sheets.push_back({std::string(title), attribute(attributes, "state").value_or("visible") != "visible"});
    contents_.ids.push_back(id);
  }
  void text(std::string_view) override {}
  void end() override {}

  const std::string& path_;
  const Relationships& relationships_;
  Contents contents_;
  bool at_root_ = true;
};

}  // namespace

OpenedSheet open_xlsx(const Source& workbook, const std::optional<std::string>& wanted) {
  const auto& path = workbook.path();
  const auto root = Relationships(workbook, "").by_type("officeDocument").value_or("xl/workbook.xml");
  if (root.ends_with(".bin")) fail(path, 0, "is a workbook in binary form (.xlsb)", kSaveIt);
  const Relationships relationships(workbook, root);
  const auto contents = ContentsReader(workbook.part(root), path, relationships).read();
  const auto chosen = choose_sheet(contents.sheets, wanted, path);
  const auto part = relationships.by_id(contents.ids[chosen]).value_or("");
  return {
      contents.sheets[chosen].name, contents.sheets.size(),
      std::make_unique<XlsxSheet>(workbook.part(part),
                                  XlsxCells{SharedStrings(workbook, relationships.by_type("sharedStrings")),
                                            NumberFormats(workbook, relationships.by_type("styles")), contents.epoch})};
}

}  // namespace scts::exchange
