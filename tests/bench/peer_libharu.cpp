// The letters of a list, by libharu: the shared part as a content stream that all pages name, fonts embedded, streams
// compressed.
//
//     peer_libharu ENCODING [--by-division] LETTER ROWS DIRECTORY      one PDF, or one for each division
//
// ENCODING is UTF-8, which prints every name, or CP1252, which libharu handles faster but which has no ł or ş.

#include <fcntl.h>
#include <hpdf.h>
#include <iconv.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace {

[[noreturn]] void die(const std::string& what) {
  std::cerr << "peer_libharu: " << what << '\n';
  std::exit(1);
}

struct Face {
  const char* name;
  const char* file;
};
constexpr std::array<Face, 4> kFaces{{{"text", "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"},
                                      {"bold", "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"},
                                      {"address", "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf"},
                                      {"code", "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"}}};
enum { kText, kBold, kAddress, kCode };

/// From UTF-8 to what the fonts are asked for.
class Converter {
 public:
  explicit Converter(const std::string& to) : same_(to == "UTF-8"), converter_(iconv_open(to.c_str(), "UTF-8")) {}
  ~Converter() { iconv_close(converter_); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  std::string operator()(std::string text) const {
    if (same_) return text;
    std::string out(text.size(), '\0');
    char* in = text.data();
    std::size_t in_left = text.size();
    char* to = out.data();
    std::size_t out_left = out.size();
    if (iconv(converter_, &in, &in_left, &to, &out_left) == static_cast<std::size_t>(-1))
      die("not in this encoding: " + text);
    out.resize(out.size() - out_left);
    return out;
  }

 private:
  bool same_;
  iconv_t converter_;
};

struct Line {
  int face;
  float size, x, y;
  std::string words;
};

std::vector<Line> shared_lines(const std::string& path, const Converter& convert) {
  std::vector<Line> lines;
  std::ifstream file(path);
  for (std::string text; std::getline(file, text);) {
    if (text.starts_with('#')) continue;
    std::istringstream words(text);
    std::string face;
    Line line{};
    words >> face >> line.size >> line.x >> line.y >> std::ws;
    while (face != kFaces[static_cast<std::size_t>(line.face)].name) ++line.face;
    std::getline(words, line.words);
    line.words = convert(line.words);
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> split(const std::string& row) {
  std::vector<std::string> fields(1);
  for (const char c : row) {
    if (c == ';') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

class Letters {
 public:
  Letters(const std::string& encoding, const std::vector<Line>& lines, const Converter& convert)
      : lines_(lines),
        convert_(convert),
        pdf_(HPDF_New([](HPDF_STATUS error, HPDF_STATUS, void*) { die("error " + std::to_string(error)); }, nullptr)) {
    HPDF_UseUTFEncodings(pdf_);
    HPDF_SetCompressionMode(pdf_, HPDF_COMP_ALL);
    HPDF_SetPagesConfiguration(pdf_, 1000);  // one node of the page tree takes 32,767 pages at most
    for (std::size_t i = 0; i < kFaces.size(); ++i) {
      fonts_[i] = HPDF_GetFont(pdf_, HPDF_LoadTTFontFromFile(pdf_, kFaces[i].file, HPDF_TRUE), encoding.c_str());
    }
  }
  ~Letters() { HPDF_Free(pdf_); }
  Letters(const Letters&) = delete;
  Letters& operator=(const Letters&) = delete;

  void add(const std::vector<std::string>& row) {
    const auto& code = row[1];
    const auto& guardian = row[2];
    const auto& student = row[3];
    const HPDF_Page page = HPDF_AddPage(pdf_);
    HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    // Names of fonts belong to a page: asked for in the same order, they are those that the shared stream uses.
    for (const HPDF_Font font : fonts_) HPDF_Page_SetFontAndSize(page, font, 11);
    HPDF_Page_Rectangle(page, 62.36F, 376.65F, 470.55F, 69.87F);
    HPDF_Page_Stroke(page);
    HPDF_Page_BeginText(page);
    float y = 677.48F;
    for (std::size_t i = 5; i < row.size() && !row[i].empty(); ++i, y -= 11.34F)
      draw(page, {kAddress, 10, 311.81F, y, convert_(row[i])});
    draw(page, {kCode, 20, 232.44F, 421.30F, code});
    draw(page, {kText, 11, 76.54F, 401.46F, convert_("Responsable : " + guardian)});
    draw(page, {kText, 11, 76.54F, 387.99F, convert_("Élève : " + student)});
    draw(page, {kText, 11, 62.36F, 100.98F,
                convert_("Je soussigné(e), " + guardian + ", responsable de l’élève " + student + ", ne")});
    draw(page,
         {kText, 11, 62.36F, 87.52F,
          convert_("souhaite pas m’abonner aux télé-services et demande l’invalidation de mon code d’activation.")});
    draw(page, {kText, 11, 62.36F, 34.02F, convert_("Référence : " + row[4])});
    HPDF_Page_EndText(page);
    if (shared_) {
      HPDF_Page_Insert_Shared_Content_Stream(page, shared_);
      return;
    }
    HPDF_Page_New_Content_Stream(page, &shared_);
    HPDF_Page_BeginText(page);
    for (const auto& line : lines_) draw(page, line);
    HPDF_Page_EndText(page);
  }

  void save(const std::string& path) {
    HPDF_SaveToFile(pdf_, path.c_str());
    const int file = ::open(path.c_str(), O_WRONLY);
    if (file < 0 || ::fsync(file) != 0) die(path);
    ::close(file);
  }

 private:
  void draw(HPDF_Page page, const Line& line) {
    HPDF_Page_SetFontAndSize(page, fonts_[static_cast<std::size_t>(line.face)], line.size);
    HPDF_Page_TextOut(page, line.x, line.y, line.words.c_str());
  }

  const std::vector<Line>& lines_;
  const Converter& convert_;
  HPDF_Doc pdf_;
  std::array<HPDF_Font, kFaces.size()> fonts_{};
  HPDF_Dict shared_ = nullptr;
};

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 4) die("ENCODING [--by-division] LETTER ROWS DIRECTORY");
  const bool by_division = arguments[1] == "--by-division";
  const auto& encoding = arguments.front();
  const auto& directory = arguments.back();
  const Converter convert(encoding);
  const auto lines = shared_lines(arguments.end()[-3], convert);
  std::ifstream rows(arguments.end()[-2]);
  int files = 0;
  std::string division;
  std::optional<Letters> letters;
  const auto save = [&] {
    if (letters) letters->save(directory + '/' + std::to_string(++files) + ".pdf");
  };
  for (std::string text; std::getline(rows, text);) {
    const auto row = split(text);
    if (!letters || (by_division && row[0] != division)) {
      save();
      letters.emplace(encoding, lines, convert);
      division = row[0];
    }
    letters->add(row);
  }
  save();
}
