#include "exchange/csv.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"
#include "scts/exchange/csv_row.hpp"

namespace scts::exchange {

namespace {

/// Each row as `line: a|b`.
std::vector<std::string> rows(std::string_view bytes, const ReadOptions& options = {}) {
  const Folder folder;
  Csv csv(Source(folder.file(bytes)), options);
  std::vector<std::string> out;
  while (csv.next()) out.push_back(fmt::format("{}: {}", csv.line(), fmt::join(csv.fields(), "|")));
  CHECK_FALSE(csv.next());
  return out;
}
std::string error(std::string_view bytes, const ReadOptions& options = {}) {
  const auto message = error_of([&] { static_cast<void>(rows(bytes, options)); });
  const auto name = message.find("/file:");
  return name == std::string::npos ? message : message.substr(name + 1);
}
std::string row(std::string_view bytes, const ReadOptions& options = {}) {
  const auto all = rows(bytes, options);
  return all.size() == 1 ? all[0] : fmt::format("{} rows", all.size());
}

}  // namespace

TEST_CASE("rows and their lines") {
  using Rows = std::vector<std::string>;
  CHECK(rows("a;b\n1;2\n3;4\n") == Rows{"2: 1|2", "3: 3|4"});
  CHECK(rows("a;b\n1;2\n3;4") == Rows{"2: 1|2", "3: 3|4"});
  CHECK(rows("a;b\r\n1;2\r\n3;4\r\n") == Rows{"2: 1|2", "3: 3|4"});
  CHECK(rows("a;b\r1;2\r3;4\r") == Rows{"2: 1|2", "3: 3|4"});
  CHECK(rows("\n\na;b\n\n \n1;2\n;\n\n3;4\n\n") == Rows{"6: 1|2", "9: 3|4"});
  CHECK(rows("a;b\n\"x\ny\";2\n\"x\r\n\r\ny\";\"\n\"\n3;4\n") == Rows{"2: x\ny|2", "4: x\r\n\r\ny|\n", "8: 3|4"});
  CHECK(rows("a;b\n;2\n1;\n\"\";x\n") == Rows{"2: |2", "3: 1|", "4: |x"});
  CHECK(rows("a;b\n\"x;y\";\"say \"\"yes\"\"\"\n") == Rows{"2: x;y|say \"yes\""});
  CHECK(rows("a;b\n").empty());
  CHECK(error("a;b\n1\n") == "file:2: 1 fields where the header has 2");
  CHECK(error("a;b\n\"x\ny\";2\n1;2;3\n") == "file:4: 3 fields where the header has 2");
}

TEST_CASE("empty fields at the end may be too many, or missing") {
  using Rows = std::vector<std::string>;
  CHECK(rows("a;b;c\n1;2;3;;\n1;2; \n1;2\n") == Rows{"2: 1|2|3", "3: 1|2|", "4: 1|2|"});
  CHECK(error("a;b;c\n1;2;3;;x\n") == "file:2: 5 fields where the header has 3");
  CHECK(error("a;b;c\n1,2,3\n") == "file:2: 1 fields where the header has 3");
  CHECK(error("a;b;c\n1;2;3\n1;2") == "file:3: 2 fields where the header has 3");  // the file is cut
}

TEST_CASE("what spreadsheets put first") {
  CHECK(row("sep=,\r\na;x,b\r\n1,2\r\n") == "3: 1|2");
  CHECK(row("\"sep=;\"\na;b\n1;2\n") == "3: 1|2");
  CHECK(row("\xEF\xBB\xBFSEP=;\na;b\n1;2\n") == "3: 1|2");
  CHECK(row("sep=;\na,b\n1,2\n", {.delimiter = ','}) == "3: 1|2");
  CHECK(row("\n  \n;;;\na;b\n1;2\n") == "5: 1|2");
  CHECK(error("sep=x\n1;2\n") == "file:2: 2 fields where the header has 1");
}

TEST_CASE("lines count right where buffers meet") {
  for (std::size_t filler = 65520; filler < 65545; ++filler) {
    for (const auto* end : {"\r\n", "\n", "\r"}) {
      const std::string half(32760, 'x');
      const std::string rest(filler - half.size(), 'x');
      const auto text = fmt::format("a;b{0}{1};{2}{0}\"p{0}q\";2{0}3;4{0}", end, half, rest);
      const auto all = rows(text);
      REQUIRE(all.size() == 3);
      CHECK(all[1] == fmt::format("3: p{}q|2", end));
      CHECK(all[2] == "5: 3|4");
    }
  }
}

TEST_CASE("the delimiter") {
  CHECK(row("a,b,c\n1,2,3\n") == "2: 1|2|3");
  CHECK(row("a\tb\n1\t2\n") == "2: 1|2");
  CHECK(row("a\tb\n\t2\n") == "2: |2");
  CHECK(row("\"a,b,c,d\";e;f\n1;2;3\n") == "2: 1|2|3");
  CHECK(row("a,b,c;d\n1,5;2\n", {.delimiter = ';'}) == "2: 1,5|2");
}

TEST_CASE("encodings") {
  CHECK(row("\xEF\xBB\xBF"
            "a;b\né;Ł\n") == "2: é|Ł");
  CHECK(row("a;b\né;Ł\n") == "2: é|Ł");
  CHECK(row("a;b\n\xE9;\x8C\x80\n") == "2: é|Œ€");
  CHECK(row("a;b\n\xE9;\xBC\xA4\n", {.encoding = "iso-8859-15"}) == "2: é|Œ€");
  CHECK(row("a;b\n\xE9;\x8C\n", {.encoding = "windows-1252"}) == "2: é|Œ");
  CHECK(row("a;b\né;2\n", {.encoding = "windows-1252"}) == "2: Ã©|2");
  CHECK(error("a;b\n1;2\n1;\xE9\n", {.encoding = "utf-8"}) == "file:3: not UTF-8");
  CHECK(error("\xEF\xBB\xBF"
              "a;b\n1;\xE9\n") == "file:2: not UTF-8");
  CHECK(error("a;b\n", {.encoding = "ebcdic"}) == "the encoding \"ebcdic\" is not known");
}

TEST_CASE("UTF-8 is told from the whole file") {
  for (std::size_t filler = 65520; filler < 65545; ++filler) {
    const auto text = fmt::format("a;b\n{0};{0}éœ€😀é\n1;2\n", std::string(filler / 2, 'x'));
    CAPTURE(filler);
    CHECK(contains(rows(text)[0], "éœ€😀é"));
    CHECK(contains(rows(text + "\xE9;2\n")[0], "Ã©"));
    CHECK(contains(rows(text + "1;\xC3")[0], "Ã©"));
  }
  CHECK(rows("a;b\n1;\xBF\xBF\xBF\xBF\xBF\xBF\n")[0] == "2: 1|¿¿¿¿¿¿");
  CHECK(rows("a;b\n1;\xC3")[0] == "2: 1|Ã");
}

TEST_CASE("what is no CSV") {
  using namespace std::string_view_literals;
  CHECK(error("a;b\n1;2\n1;\0\n"sv) == "file:3: a NUL byte: this is no text");
  CHECK(error("a;b\n1;2\n3;\"x\ny\n") == "file:3: a quote that is never closed");
  CHECK(error("a;b\n1;2\n\"x\ny\";\"z\n\n") == "file:4: a quote that is never closed");
  CHECK(error("a;b\n1;2\n3;12\" pipe\n") == "file:3: a double quote inside a field");
  CHECK(error("a;b\n1;2\n3;\"x\n\"y\n") == "file:3: a double quote inside a field");
  CHECK(error(" ;;\n\n") == "file: has no header line");
  CHECK(row("a;b;;\n1;2;3;\n") == "2: 1|2|3|");
}

TEST_CASE("what would fill the memory") {
  CHECK(error("a;b\n1;" + std::string(65537, 'x') + "\n") == "file:2: a field has more than 64 KiB");
  CHECK(error("a;b\n1;\"" + std::string(500000, '\n')) == "file:2: a field has more than 64 KiB");
  CHECK(rows("a;b\n1;" + std::string(65536, 'x') + "\n").size() == 1);
  std::string header = "a";
  for (int i = 1; i < 1000; ++i) header += fmt::format(";{}", i);
  CHECK(rows(header + "\n").empty());
  CHECK(error(header + ";b\n") == "file:1: the header has more than 1000 columns");
}

TEST_CASE("the protection against formulas is taken away, once") {
  CHECK(row("a;b;c;d\n'=1+1;'+33;'-1;'@x\n") == "2: =1+1|+33|-1|@x");
  CHECK(row("a;b;c;d\n\"'\tx\";\"'\nx\";''x;'''x\n") == "2: \tx|\nx|'x|''x");
  CHECK(row("a;b;c;d\n';'x;x'=;=1\n") == "2: '|'x|x'=|=1");
  CHECK(row("a;b;c;d\n=\"01\";\"=\"\"6E1\"\"\";\"'=\"\"x\"\"\";=\"a;b\"\n") == "2: 01|6E1|=\"x\"|a;b");
}

TEST_CASE("what export writes is read as it was") {
  const std::vector<std::string> texts{"=1",  "+33 6", "-",  "@a", "\tx", "\rx",  "\nx", "'",   "''", "'=",
                                       "a;b", "a\"b",  "\"", "é",  "",    "x\ny", " x",  "x\t", "= ", "\t"};
  std::vector<std::string> columns;
  for (std::size_t i = 0; i < texts.size(); ++i) columns.push_back(fmt::format("c{}", i));
  const auto bytes = csv_row(columns) + csv_row(texts) + csv_row(texts);
  const Folder folder;
  Csv csv(Source(folder.file(bytes)), {});
  std::string again = csv_row(csv.header());
  while (csv.next()) {
    CHECK(std::vector<std::string>(csv.fields().begin(), csv.fields().end()) == texts);
    again += csv_row({csv.fields().begin(), csv.fields().end()});
  }
  CHECK(again == bytes);
}

}  // namespace scts::exchange
