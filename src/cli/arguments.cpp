#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>

#include "scts/error.hpp"
#include "scts/model/misread.hpp"
#include "scts/model/reference.hpp"
#include "scts/model/service.hpp"
#include "scts/model/text.hpp"

namespace scts::cli {

namespace {

constexpr const char* kNoCode = "what was read is not a code: 13 letters and digits, as 07UY-87W-7V7-S61";

/// Turns the terminal's echo off while a secret is typed.
class NoEcho {
 public:
  explicit NoEcho(const char* prompt) : terminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    auto silent = before_;
    silent.c_lflag &= static_cast<tcflag_t>(~ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    std::fputs(prompt, stderr);
  }
  ~NoEcho() {
    if (!terminal_) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::fputc('\n', stderr);
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;

 private:
  termios before_{};
  bool terminal_;
};

std::string read_secret(const char* prompt) {
  const NoEcho silence(prompt);
  std::string line;
  std::getline(std::cin, line);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

const Choices<Access> kAccess{
    {"yes", Access::yes, "with a valid code"}, {"no", Access::no, "could have one"}, {"any", Access::any}};
const Choices<Told> kTold{{"yes", Told::yes, "was notified or used"}, {"no", Told::no, "was not"}, {"any", Told::any}};

void declare_filters(Options& options, std::optional<Access>& access, std::optional<Told>& told) {
  options.choice("--access", access, "ACCESS", "yes: with a valid code; no: could have one and has none; any", kAccess);
  options.choice("--told", told, "TOLD", "of valid codes: yes: was notified or used; no: was not; any", kTold);
}

}  // namespace

std::string parse_text(const std::string& option, const std::string& text) {
  if (!valid_utf8(text)) throw Error(Fault::usage, fmt::format("{}: the value is not UTF-8", option));
  return tidy(text);
}

const std::vector<std::string> SelectionOptions::kOfGuardians{"--guardian", "--reference", "--pairs", "--rank"};

const std::vector<std::string> SelectionOptions::kNames{"--all",      "--mef",   "--division", "--student",
                                                        "--guardian", "--pairs", "--batch",    "--rank",
                                                        "--access",   "--told",  "--cae"};

void SelectionOptions::declare(Options& options) {
  options.flag("--all", all_, "everybody");
  options.values("--mef", mefs_, "MEF", "students of a programme, by code or by label");
  options.values("--division", divisions_, "DIVISION", "students of a class");
  options.values("--student", students_, "STUDENT", "a student: ELEVE_ID or the beginning of the name");
  options.values("--guardian", guardians_, "GUARDIAN", "a guardian: PERSONNE_ID or the beginning of the name");
  options.values("--reference", references_, "REFERENCE", "the couple of a letter, as its slip has it: 700101-31001");
  options.value("--pairs", bonds_, "FILE", "the couples of a list student_id;guardian_id (- is stdin)");
  options.exclude("--reference", {"--pairs"});
  options.value("--batch", batch_, "BATCH", "the couples that a batch touched");
  options.choice("--rank", rank_, "RANK", "only légal 1, or légal 2",
                 Choices<Rank>{{"1", Rank::first, "légal 1"}, {"2", Rank::second, "légal 2"}});
  declare_filters(options, access_, told_);
}

void SelectionOptions::declare_students(Options& options) {
  options.flag("--all", all_, "everybody");
  options.values("--mef", mefs_, "MEF", "students of a programme, by code or by label");
  options.values("--division", divisions_, "DIVISION", "students of a class");
  options.values("--student", students_, "STUDENT", "a student: ELEVE_ID or the beginning of the name");
  options.value("--batch", batch_, "BATCH", "the students that a batch touched");
  declare_filters(options, access_, told_);
}

void SelectionOptions::declare_own_codes(Options& options) {
  options.flag("--cae", own_codes_, "students' own codes");
  options.exclude("--cae", kOfGuardians);
}

Selection SelectionOptions::parse() const {
  Selection selection;
  selection.all = all_;
  for (const auto& mef : mefs_) selection.mefs.emplace_back(parse_text("--mef", mef));
  for (const auto& division : divisions_) selection.divisions.emplace_back(parse_text("--division", division));
  for (const auto& student : students_) selection.students.push_back(parse_text("--student", student));
  for (const auto& guardian : guardians_) selection.guardians.push_back(parse_text("--guardian", guardian));
  for (const auto& text : references_) {
    const auto bond = parse_reference(text);
    if (!bond) {
      throw Error(Fault::usage, fmt::format("--reference: \"{}\" is not the reference of a letter", text),
                  "ELEVE_ID-PERSONNE_ID, as the slip has it: 700101-31001");
    }
    selection.bonds_given = true;
    selection.bonds.emplace_back(*bond);
  }
  if (bonds_) {
    selection.bonds_given = true;
    selection.bonds_file = *bonds_;
    exchange::for_each_bond(*bonds_, {}, exchange::ReasonColumn::any, [&](exchange::BondRow row) {
      const auto& [student, guardian, place] = row.bond;
      if (student.id && guardian.id) {
        selection.bonds.push_back(Bond{*student.id, *guardian.id});
        selection.bond_lines.push_back(row.line);
      } else {
        selection.named_bonds.push_back(std::move(row.bond));
      }
    });
  }
  if (batch_) {
    selection.batch = BatchId::parse(*batch_);
    if (!selection.batch) throw Error(Fault::usage, fmt::format("--batch: \"{}\" is not a batch's number", *batch_));
  }
  selection.rank = rank_;
  selection.access = access_.value_or(Access::any);
  selection.told = told_.value_or(Told::any);
  selection.own_codes = own_codes_;
  return selection;
}

void CoupleOptions::declare(Options& options) {
  options.flag("--all", all_, "all couples of a MEF and a division");
  options.values("--mef", mefs_, "MEF", "the couples of a programme, by code or by label");
  options.values("--division", divisions_, "DIVISION", "the couples of a class");
  options.values("--couple", couples_, "COUPLE", "one couple, MEF/DIVISION; the MEF by code or by label");
}

CoupleSelection CoupleOptions::parse() const {
  CoupleSelection selection;
  selection.all = all_;
  for (const auto& mef : mefs_) selection.mefs.emplace_back(parse_text("--mef", mef));
  for (const auto& division : divisions_) selection.divisions.emplace_back(parse_text("--division", division));
  for (const auto& couple : couples_) selection.couples.push_back(parse_text("--couple", couple));
  return selection;
}

std::set<Date> parse_dates(const std::string& option, const std::vector<std::string>& texts) {
  std::set<Date> dates;
  for (const auto& text : texts) {
    const auto date = Date::parse(text);
    if (!date) {
      throw Error(Fault::usage, fmt::format("{}: \"{}\" is not a day of the calendar", option, text),
                  "write 2026-12-18 or 18/12/2026");
    }
    dates.insert(*date);
  }
  return dates;
}

std::string read_code_text() {
  return read_secret("Code: ");
}

Code read_code() {
  const auto code = Code::parse(read_code_text());
  if (!code) throw Error(Fault::usage, kNoCode);
  return *code;
}

Fold read_fold() {
  const auto fold = read_misread(read_code_text()).fold;
  if (!fold) throw Error(Fault::usage, kNoCode);
  return *fold;
}

std::string read_password() {
  auto password = read_secret("Password: ");
  if (::isatty(STDIN_FILENO) == 1 && read_secret("Once more: ") != password) {
    throw Error(Fault::usage, "the two passwords differ");
  }
  return password;
}

const std::vector<std::string> ReadingOptions::kNames{"--encoding", "--delimiter", "--map", "--sheet"};

void ReadingOptions::declare(Options& options) {
  options.value("--encoding", encoding_, "ENCODING", "of CSV files, by a name of iconv: utf-8, windows-1252, cp850 …");
  options.offer({{"utf-8"}, {"windows-1252"}, {"iso-8859-15"}, {"macintosh"}, {"cp850"}});
  options.value("--delimiter", delimiter_, "CHAR", "of CSV files: ; or , or tab");
  options.offer({{";"}, {","}, {"tab"}});
  options.value("--map", map_, "FILE", "a list column;field: which of our fields their columns hold");
  options.value("--sheet", sheet_, "NAME", "of a workbook, instead of the first");
}

exchange::ReadOptions ReadingOptions::parse() const {
  exchange::ReadOptions reading;
  reading.encoding = encoding_;
  reading.map = map_;
  if (sheet_) reading.sheet = parse_text("--sheet", *sheet_);
  if (delimiter_) {
    const auto& text = *delimiter_;
    if (text != ";" && text != "," && text != "\t" && text != "tab") {
      throw Error(Fault::usage, fmt::format("--delimiter: \"{}\" is none of ; , tab", text));
    }
    reading.delimiter = text == "tab" ? '\t' : text.front();
  }
  return reading;
}

std::vector<Word> service_words() {
  std::vector<Word> words;
  words.reserve(std::size(kServices));
  for (const auto& service : kServices) words.push_back({std::string(service.name), std::string(service.french)});
  return words;
}

std::vector<Word> published_words() {
  std::vector<Word> words;
  for (const auto& service : kServices) {
    if (service.published) words.push_back({std::string(service.name), std::string(service.french)});
  }
  return words;
}

TextFile read_text(const std::string& path) {
  constexpr std::size_t kMost = 1 << 20;  // a page of words has a few thousand bytes
  TextFile file{path == "-" ? "standard input" : path, {}};
  std::ifstream opened;
  if (path != "-") opened.open(path, std::ios::binary);
  std::istream& in = path == "-" ? std::cin : opened;
  if (!in) throw Error(Fault::failed, fmt::format("{}: {}", path, std::strerror(errno)));
  for (char c = 0; in.get(c);) {
    if (c == '\n' && file.text.ends_with('\r')) file.text.pop_back();
    file.text += c;
    if (file.text.size() > kMost) throw Error(Fault::failed, fmt::format("{}: too long for a text", file.name));
  }
  if (in.bad()) throw Error(Fault::failed, fmt::format("{}: {}", file.name, std::strerror(errno)));
  if (file.text.starts_with("\xEF\xBB\xBF")) file.text.erase(0, 3);
  return file;
}

Date parse_date(const std::string& option, const std::string& text) {
  const auto date = Date::parse(text);
  if (!date)
    throw Error(Fault::usage, fmt::format("{}: \"{}\" is not a date", option, text), "2026-11-23 or 23/11/2026");
  return *date;
}

std::chrono::days parse_days(const std::string& option, const std::string& text) {
  const auto number = parse_number(text);
  if (!number || *number > 36'500) {
    throw Error(Fault::usage, fmt::format("{}: \"{}\" is not a number of days", option, text), "14, say");
  }
  return std::chrono::days(*number);
}

std::int64_t parse_count(const std::string& option, const std::string& text) {
  if (text == "0") return 0;
  const auto number = parse_number(text);
  if (!number) throw Error(Fault::usage, fmt::format("{}: \"{}\" is not a number", option, text));
  return *number;
}

}  // namespace scts::cli
