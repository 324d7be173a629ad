#include <doctest/doctest.h>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/setting.hpp"
#include "scts/model/text.hpp"
#include "scts/model/uai.hpp"

using namespace scts;

TEST_CASE("a UAI has its check letter") {
  for (const char* good : {"0540001H", "0140070A", "0752387M", "0660864F"}) CHECK(Uai::parse(good));
  CHECK(Uai::parse("0540001h")->text() == "0540001H");
  for (const char* bad : {"0540001A", "540001H", "0540001", "05400011", "054000 H", ""}) CHECK_FALSE(Uai::parse(bad));
}

TEST_CASE("dates are read in ISO and in French, only days that exist") {
  CHECK(Date::parse("2024-02-29")->french() == "29/02/2024");
  CHECK(Date::parse("29/02/2024")->iso() == "2024-02-29");
  CHECK(Date::parse("31/12/2025")->next().iso() == "2026-01-01");
  for (const char* bad :
       {"2023-02-29", "32/01/2020", "2020-13-01", "2020-1-1", "01/02/20", "", "0000-00-00", "2020/01/01"})
    CHECK_FALSE(Date::parse(bad));
}

TEST_CASE("ids are positive numbers without sign, blanks or overflow") {
  CHECK(StudentId::parse("700101")->value() == 700101);
  for (const char* bad : {"", "0", "-1", "+1", " 1", "1 ", "1e3", "99999999999999999999", "x"})
    CHECK_FALSE(StudentId::parse(bad));
}

TEST_CASE("tidy makes one blank of many and no control character") {
  CHECK(tidy("  12  RUE\tDES \r\n LILAS ") == "12 RUE DES LILAS");
  CHECK(tidy("e\xCC\x81") == "é");
  CHECK(tidy("a\xC2\xA0z") == "a z");
  CHECK(tidy("").empty());
}

TEST_CASE("tidy leaves out what is invisible, but joins what belongs together") {
  CHECK(tidy("DU\u202ERAND\u200B \uFEFF") == "DURAND");
  CHECK(tidy("a\u2003\u2028\u202Fz") == "a z");
  CHECK(tidy("👩\u200D🏫") == "👩\u200D🏫");
  CHECK(tidy("\u202E").empty());
}

TEST_CASE("what is printable cannot command a terminal") {
  CHECK(printable("é œ 👩\u200D🏫") == "é œ 👩\u200D🏫");
  CHECK(printable("a\nb\x1B[31m\u202Ec") == "a?b?[31m?c");
  CHECK(printable("\xC3") == "?");
  CHECK(printable("\xFFz\xC2\x9B") == "?z?");
}

TEST_CASE("a long text is cut between characters") {
  CHECK(cut("œuf", 3) == "œuf");
  CHECK(cut("œufs", 3) == "œuf…");
}

TEST_CASE("fold forgets case, accents, ligatures and hyphens") {
  CHECK(fold("NOËL") == "noel");
  CHECK(fold("Œdipe") == fold("oedipe"));
  CHECK(fold("Grand-Père") == fold("GRAND PERE"));
  CHECK(fold("d’Artagnan") == fold("D'ARTAGNAN"));
  CHECK(fold("Łukasz") == "lukasz");
  CHECK(fold("ERDOĞAN") == "erdogan");
  CHECK(fold("Łaß") == "lass");
}

TEST_CASE("capitals keep their accents") {
  CHECK(upper("créteil œuf") == "CRÉTEIL ŒUF");
}

TEST_CASE("a setting has a form") {
  CHECK(fault_of(*find_setting("site.url"), "https://x.fr").empty());
  CHECK_FALSE(fault_of(*find_setting("site.url"), "x.fr").empty());
  CHECK_FALSE(fault_of(*find_setting("letter.window_x"), "9").empty());
  CHECK_FALSE(fault_of(*find_setting("mail.sendmail"), "sendmail").empty());
  CHECK(fault_of(*find_setting("mail.sendmail"), "/usr/sbin/sendmail").empty());
  CHECK(fault_of(*find_setting("mail.per_run"), "0").empty());
  CHECK_FALSE(fault_of(*find_setting("mail.per_run"), "-1").empty());
  CHECK_FALSE(fault_of(*find_setting("school.name"), "two\nlines").empty());
}
