#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstdio>

#include "scts/deliver/pdf_module.hpp"

/// A letter of a school, and what the tools of others say of it.
namespace scts::deliver {

using Address = std::vector<std::string>;

inline const Address kAddress{"MME Nadia FENÊTRE", "2 avenue Bonafant", "78230 LE PECQ"};
inline const Date kDay = *Date::parse("2026-11-23");

inline Letterhead letterhead() {
  Letterhead head;
  head.uai = "0771234A";
  head.school_name = "Collège Jean-Moulin";
  head.school_address = {"12 avenue des Tilleuls", "77100 MEAUX"};
  head.phone = "01 60 00 00 00";
  head.email = "ce.0771234a@ac-creteil.fr";
  head.site_url = "https://teleservices.ac-creteil.fr";
  head.signatory = "La principale, Mme Claire DUFOUR";
  head.services = {"consultation des notes", "consultation des absences", "livret personnel de compétences"};
  return head;
}

inline Notice notice(std::int64_t number = 1) {
  const auto value = static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15U;
  return {{StudentId(700100 + number),
           "",
           "MARTIN",
           "",
           "Léa",
           *Date::parse("1998-02-14"),
           {},
           DivisionCode("3 A"),
           "",
           {},
           {}},
          Guardian{GuardianId(31001), "MME", "MARTIN", "", "Nadia", "", "", {}},
          Code(value)};
}

inline std::string print(const Letterhead& head, const std::vector<Notice>& notices,
                         const Address& address = kAddress) {
  const auto printer = open_printer(head);
  const auto file = printer->open("Lettres – 3 A", kDay);
  for (const auto& one : notices) {
    REQUIRE(printer->can_print(one, address));
    file->add(static_cast<int>(file->pages()) + 1, one, address);
  }
  REQUIRE(file->pages() == notices.size() * static_cast<std::size_t>(printer->pages()));
  return file->finish();
}

/// What a command says of a PDF.
inline std::string ask(const std::string& pdf, const std::string& command, const std::string& arguments = "-") {
  char path[] = "/tmp/scts-letter-XXXXXX";
  const int fd = mkstemp(path);
  REQUIRE(fd >= 0);
  REQUIRE(write(fd, pdf.data(), pdf.size()) == static_cast<ssize_t>(pdf.size()));
  close(fd);
  std::string out;
  FILE* pipe = popen((command + ' ' + path + ' ' + arguments + " 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  while (const std::size_t n = fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, n);
  const int status = pclose(pipe);
  unlink(path);
  REQUIRE_MESSAGE(status == 0, command << ": " << out);
  return out;
}

}  // namespace scts::deliver
