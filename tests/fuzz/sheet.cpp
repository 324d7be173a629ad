// Any bytes as the sheet of a workbook, as its shared texts or as an OpenDocument's content: the parts are laid into a
// ZIP that is whole, or no fuzzer would come past its sums.

#include <zip.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "sink.hpp"

namespace {

using namespace scts;
using namespace scts::fuzz;

constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(std::string_view kind, std::string_view target) {
  return "<Relationship Id='" + std::string(kind) + "' Type='" + std::string(kOffice) + std::string(kind) +
         "' Target='" + std::string(target) + "'/>";
}

using Parts = std::vector<std::pair<std::string, std::string>>;

/// Not packed: to pack it takes longer than to read it.
std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* bytes = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(bytes, ZIP_TRUNCATE, &error);
  require(archive != nullptr, "a ZIP in memory", "");
  zip_source_keep(bytes);
  for (const auto& [name, content] : parts) {
    const auto index =
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  require(zip_close(archive) == 0, "a ZIP in memory", "");
  std::string out;
  std::array<char, 65536> buffer{};
  zip_source_open(bytes);
  for (auto size = zip_source_read(bytes, buffer.data(), buffer.size()); size > 0;
       size = zip_source_read(bytes, buffer.data(), buffer.size())) {
    out.append(buffer.data(), static_cast<std::size_t>(size));
  }
  zip_source_close(bytes);
  zip_source_free(bytes);
  return out;
}

/// The parts lie behind each other, between bytes of 1.
std::string workbook(std::string_view bytes) {
  const bool open_document = bytes.starts_with('o');
  if (!bytes.empty()) bytes.remove_prefix(1);
  if (open_document) {
    return zipped(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", std::string(bytes)}});
  }
  auto pieces = split(bytes, '\1');
  pieces.resize(4);
  return zipped({{"[Content_Types].xml", ""},
                 {"xl/worksheets/sheet1.xml", std::string(pieces[0])},
                 {"xl/sharedStrings.xml", std::string(pieces[1])},
                 {"xl/styles.xml", std::string(pieces[2])},
                 {"xl/workbook.xml", pieces[3].empty()
                                         ? "<workbook><sheets><sheet name='a' r:id='worksheet'/></sheets></workbook>"
                                         : std::string(pieces[3])},
                 {"xl/_rels/workbook.xml.rels", "<Relationships>" + relationship("worksheet", "worksheets/sheet1.xml") +
                                                    relationship("sharedStrings", "sharedStrings.xml") +
                                                    relationship("styles", "styles.xml") + "</Relationships>"}});
}

}  // namespace

void fuzz_one(std::string_view bytes) {
  const Input input(workbook(bytes));
  refusing([&] {
    exchange::RosterFile file(input.path(), {});
    StrictSink sink;
    file.read(sink);
  });
}
