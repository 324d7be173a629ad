#include "deliver/pdf/archive.hpp"

#include <fmt/format.h>

#include "deliver/pdf/objects.hpp"
#include "deliver/pdf/text_string.hpp"

namespace scts::deliver::pdf {

namespace {

constexpr const char* kMaker = "scts";

std::string in_xml(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string information(const Description& description) {
  std::string day = description.day.iso();
  std::erase(day, '-');
  return fmt::format("<</Title {}/Creator({})/Producer({})/CreationDate(D:{}000000Z)>>", text_string(description.title),
                     kMaker, kMaker, day);
}

// The packet of the XMP Specification, January 2004, which ISO 19005-1 refers to; the identifier is the
// specification's.
std::string metadata(const Description& description) {
  return fmt::format(
      R"(<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>1</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
<xmp:CreatorTool>{maker}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>{maker}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>)",
      fmt::arg("mark", "\uFEFF"), fmt::arg("title", in_xml(description.title)), fmt::arg("day", description.day.iso()),
      fmt::arg("maker", kMaker));
}

std::string output_intent(std::size_t profile) {
  return fmt::format(
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
      "/DestOutputProfile {}>>",
      reference(profile));
}

}  // namespace scts::deliver::pdf
