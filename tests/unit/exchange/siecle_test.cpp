#include <doctest/doctest.h>

#include "reading.hpp"

namespace scts::exchange {

namespace {

const std::string kBorn =
    "<NOM_DE_FAMILLE>MARTIN</NOM_DE_FAMILLE><PRENOM>L\xE9"
    "a</PRENOM><DATE_NAISS>14/02/1998</DATE_NAISS>";

std::string bond(std::string_view elements) {
  return siecle("BEE_RESPONSABLES", fmt::format("<RESPONSABLES>\n<RESPONSABLE_ELEVE><ELEVE_ID>700101</ELEVE_ID>"
                                                "<PERSONNE_ID>31001</PERSONNE_ID>{}</RESPONSABLE_ELEVE></RESPONSABLES>",
                                                elements));
}
std::string guardian(std::string_view elements) {
  return siecle("BEE_RESPONSABLES",
                fmt::format("<PERSONNES>\n<PERSONNE PERSONNE_ID=\"31001\">{}</PERSONNE></PERSONNES>", elements));
}
std::string address(std::string_view elements) {
  return siecle("BEE_RESPONSABLES",
                fmt::format("<ADRESSES>\n<ADRESSE ADRESSE_ID=\"55001\">{}</ADRESSE></ADRESSES>", elements));
}

}  // namespace

TEST_CASE("a student with everything") {
  const auto seen = read(
      student("<ID_NATIONAL>000000001AA</ID_NATIONAL>" + kBorn +
              "<NOM_USAGE>DURAND</NOM_USAGE><DATE_ENTREE>01/09/2016</DATE_ENTREE><DATE_SORTIE>30/06/2027</DATE_SORTIE>"
              "<MEL>lea@example.org</MEL><CODE_PAYS>100</CODE_PAYS><ADRESSE_ID>55001</"
              "ADRESSE_ID><CODE_MEF>10310019110</CODE_MEF>"));
  CHECK(seen.lines == std::vector<std::string>{"students 0540001H 2026-11-23T21:04:05",
                                               "4 student 700101|000000001AA|MARTIN|DURAND|Léa|1998-02-14|10310019110||"
                                               "lea@example.org|+++/ /|2027-06-30 @55001"});
  CHECK(seen.count == 1);
  CHECK(seen.warnings.empty());
}

TEST_CASE("absent and empty are the same") {
  const std::string bare = "4 student 700101||MARTIN||Léa|1998-02-14||||+++/ /|";
  CHECK(read_one(student(kBorn)) == bare);
  CHECK(read_one(student(kBorn +
                         "<ID_NATIONAL/><NOM_USAGE></NOM_USAGE><DATE_SORTIE/><MEL> </MEL><ADRESSE_ID/><CODE_MEF/>")) ==
        bare);
}

TEST_CASE("elements are known by their path") {
  CHECK(read_one(student("<SCOLARITE_AN_DERNIER><CODE_MEF>1</CODE_MEF><MEL>school@example.org</MEL><NOM>COLLEGE</NOM>"
                         "</SCOLARITE_AN_DERNIER>" +
                         kBorn + "<CODE_MEF>2</CODE_MEF>")) == "4 student 700101||MARTIN||Léa|1998-02-14|2|||+++/ /|");
  CHECK(read(siecle("BEE_ELEVES", "<AUTRES><ELEVE ELEVE_ID=\"1\"/></AUTRES><ELEVE ELEVE_ID=\"2\"/>")).lines.size() ==
        1);
}

TEST_CASE("NOM, before 2016") {
  CHECK(read_one(student("<NOM>MARTIN</NOM><PRENOM>L\xE9"
                         "a</PRENOM><DATE_NAISS>14/02/1998</DATE_NAISS>")) ==
        "4 student 700101||MARTIN||Léa|1998-02-14||||+++/ /|");
}

TEST_CASE("texts are tidied") {
  CHECK(read_one(student("<NOM_DE_FAMILLE>  DE  LA\n\tTOUR </NOM_DE_FAMILLE><PRENOM>A&amp;B&#233;</PRENOM>"
                         "<DATE_NAISS> 14/02/1998 </DATE_NAISS>")) ==
        "4 student 700101||DE LA TOUR||A&Bé|1998-02-14||||+++/ /|");
}

TEST_CASE("a lost character and a missing name are told") {
  const auto seen = read(student("<NOM_DE_FAMILLE>BRON?K</NOM_DE_FAMILLE><DATE_NAISS>14/02/1998</DATE_NAISS>"));
  CHECK(seen.warnings == std::vector<std::string>{"4: ELEVE_ID 700101: \"BRON?K\": the export has lost a character"});
  CHECK(read(guardian("<PRENOM>Nadia</PRENOM>")).warnings ==
        std::vector<std::string>{"4: PERSONNE_ID 31001: no family name"});
}

TEST_CASE("a student whose birth date or id is wrong") {
  CHECK(failure(student("<NOM>M</NOM>")) == "file:4: ELEVE_ID 700101: birth date is missing");
  CHECK(failure(student("<DATE_NAISS>32/02/1998</DATE_NAISS>")) ==
        "file:4: ELEVE_ID 700101: birth date \"32/02/1998\" is not a date");
  CHECK(failure(student(kBorn + "<DATE_SORTIE>soon</DATE_SORTIE>")) ==
        "file:4: ELEVE_ID 700101: left on \"soon\" is not a date");
  CHECK(failure(student(kBorn + "<ADRESSE_ID>x</ADRESSE_ID>")) ==
        "file:4: ELEVE_ID 700101: ADRESSE_ID \"x\" is not a number");
  CHECK(failure(siecle("BEE_ELEVES", "<ELEVES><ELEVE>" + kBorn + "</ELEVE></ELEVES>")) ==
        "file:3: student id is missing");
}

TEST_CASE("the structure of type D is the division, wherever it stands") {
  const auto seen =
      read(siecle("BEE_ELEVES",
                  "<STRUCTURES><STRUCTURES_ELEVE ELEVE_ID=\"1\">\n"
                  "<STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE><CODE_STRUCTURE>3LV</CODE_STRUCTURE></STRUCTURE>\n"
                  "<STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE><CODE_STRUCTURE>3 A </CODE_STRUCTURE></STRUCTURE>"
                  "</STRUCTURES_ELEVE>\n<STRUCTURES_ELEVE ELEVE_ID=\"2\"/>\n<STRUCTURES_ELEVE ELEVE_ID=\"3\">"
                  "<STRUCTURE><CODE_STRUCTURE>1 ES1</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>"
                  "<STRUCTURE><CODE_STRUCTURE/><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>"
                  "</STRUCTURES_ELEVE></STRUCTURES>"));
  CHECK(seen.lines == std::vector<std::string>{"students 0540001H 2026-11-23T21:04:05", "5 membership 1 in 3 A",
                                               "7 membership 3 in 1 ES1"});
  CHECK(seen.count == 0);
  CHECK(failure(siecle("BEE_ELEVES",
                       "<STRUCTURES><STRUCTURES_ELEVE><STRUCTURE><CODE_STRUCTURE>3A</CODE_STRUCTURE>"
                       "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE></STRUCTURES>")) ==
        "file:3: CODE_STRUCTURE 3A: student id is missing");
}

TEST_CASE("a guardian") {
  CHECK(read_one(guardian("<LC_CIVILITE>MME</LC_CIVILITE><LL_CIVILITE>MADAME</LL_CIVILITE><NOM>MARTIN</NOM>"
                          "<NOM_USAGE>DURAND</NOM_USAGE><PRENOM>Nadia</PRENOM><TEL_PERSONNEL>01</TEL_PERSONNEL>"
                          "<TEL_PORTABLE>06</TEL_PORTABLE><MEL>n@example.org</MEL><ADRESSE_ID>7</ADRESSE_ID>")) ==
        "4 guardian 31001|MME|MARTIN|DURAND|Nadia|n@example.org|06|+++/ / @7");
  CHECK(read_one(guardian("<NOM>M</NOM><TEL_PERSONNEL>01</TEL_PERSONNEL><TEL_PORTABLE/>")) ==
        "4 guardian 31001||M||||01|+++/ /");
}

TEST_CASE("what a guardian is to a student") {
  CHECK(read_one(bond("<RESP_LEGAL>0</RESP_LEGAL>")) == "4 bond 700101-31001 legal 0 level - pays false");
  CHECK(read_one(bond("<RESP_LEGAL>2</RESP_LEGAL><CODE_PARENTE>70</CODE_PARENTE>")) ==
        "4 bond 700101-31001 legal 2 level - pays false");
  CHECK(read_one(bond("<RESP_LEGAL/><NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE>")) ==
        "4 bond 700101-31001 legal - level 3 pays false");
  CHECK(read_one(bond("<RESP_LEGAL>2</RESP_LEGAL><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>")) ==
        "4 bond 700101-31001 legal - level 1 pays false");
  for (const auto* yes : {"1", "true"}) {
    CHECK(read_one(bond(fmt::format("<RESP_LEGAL>1</RESP_LEGAL><PAIE_FRAIS_SCOLAIRES>{}</PAIE_FRAIS_SCOLAIRES>",
                                    yes))) == "4 bond 700101-31001 legal 1 level - pays true");
  }
  for (const auto* no : {"0", "false", ""}) {
    CHECK(read_one(bond(fmt::format("<RESP_LEGAL>1</RESP_LEGAL><PAIE_FRAIS_SCOLAIRES>{}</PAIE_FRAIS_SCOLAIRES>",
                                    no))) == "4 bond 700101-31001 legal 1 level - pays false");
  }
}

TEST_CASE("a bond that tells no responsibility is no bond without rights") {
  CHECK(failure(bond("<RESP_LEGAL/>")) ==
        "file:4: ELEVE_ID 700101, PERSONNE_ID 31001: neither NIVEAU_RESPONSABILITE nor RESP_LEGAL");
  CHECK(failure(bond("<RESP_LEGAL>3</RESP_LEGAL>")) ==
        "file:4: ELEVE_ID 700101, PERSONNE_ID 31001: rank \"3\" is not between 0 and 2");
  CHECK(failure(bond("<NIVEAU_RESPONSABILITE>0</NIVEAU_RESPONSABILITE>")) ==
        "file:4: ELEVE_ID 700101, PERSONNE_ID 31001: NIVEAU_RESPONSABILITE \"0\" is not between 1 and 3");
  CHECK(failure(bond("<RESP_LEGAL>1</RESP_LEGAL><PAIE_FRAIS_SCOLAIRES>oui</PAIE_FRAIS_SCOLAIRES>")) ==
        "file:4: ELEVE_ID 700101, PERSONNE_ID 31001: PAIE_FRAIS_SCOLAIRES \"oui\" is neither true nor false");
}

TEST_CASE("addresses, of here and abroad") {
  CHECK(
      read_one(address("<LIGNE1_ADRESSE/><LIGNE2_ADRESSE>2  RUE X </LIGNE2_ADRESSE><CODE_POSTAL>54000</CODE_POSTAL>"
                       "<LIBELLE_POSTAL>NANCY</LIBELLE_POSTAL><CODE_PAYS>100</CODE_PAYS><LL_PAYS>FRANCE</LL_PAYS>")) ==
      "4 address 55001 +2 RUE X++/54000 NANCY/");
  CHECK(read_one(address("<LIGNE1_ADRESSE>5 QUAI</LIGNE1_ADRESSE><CODE_POSTAL/><LIBELLE_POSTAL/>"
                         "<COMMUNE_ETRANGERE>1204 "
                         "GEN\xC8VE</COMMUNE_ETRANGERE><CODE_PAYS>140</CODE_PAYS><LL_PAYS>SUISSE</LL_PAYS>")) ==
        "4 address 55001 5 QUAI+++/ 1204 GENÈVE/SUISSE");
  CHECK(read_one(address("<LIGNE1_ADRESSE>LOT. TAHAA</LIGNE1_ADRESSE><BOITE_POSTALE>BP 1717</BOITE_POSTALE>"
                         "<CODE_POSTAL>98713</CODE_POSTAL><LIBELLE_POSTAL>PAPEETE</LIBELLE_POSTAL>")) ==
        "4 address 55001 LOT. TAHAA+BP 1717++/98713 PAPEETE/");
  CHECK(read_one(address("<BOITE_POSTALE>42</BOITE_POSTALE><LIGNE2_ADRESSE>bp  42</LIGNE2_ADRESSE>")) ==
        "4 address 55001 +bp 42++/ /");
  CHECK(read_one(address("<LIGNE1_ADRESSE>A</LIGNE1_ADRESSE><LIGNE2_ADRESSE>B</LIGNE2_ADRESSE>"
                         "<LIGNE3_ADRESSE>C</LIGNE3_ADRESSE><LIGNE4_ADRESSE>D</LIGNE4_ADRESSE>"
                         "<BOITE_POSTALE>CS 7</BOITE_POSTALE>")) == "4 address 55001 A+B+C+D CS 7/ /");
  CHECK(read_one(address("<LL_PAYS>France</LL_PAYS>")) == "4 address 55001 +++/ /");
}

TEST_CASE("divisions and MEFs") {
  CHECK(read_one(siecle(
            "BEE_STRUCTURES",
            "<DIVISIONS>\n<DIVISION CODE_STRUCTURE=\"3 A \"><LIBELLE_LONG>3EME A</LIBELLE_LONG><MEFS_APPARTENANCE>"
            "<MEF_APPARTENANCE><CODE_MEF>1</CODE_MEF></MEF_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>2</CODE_MEF>"
            "</MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION></DIVISIONS>")) == "4 division 3 A|3EME A| 1 2");
  CHECK(
      read_one(siecle("BEE_NOMENCLATURES",
                      "<MEFS>\n<MEF "
                      "CODE_MEF=\"20131010110\"><FORMATION>1-STG</FORMATION><SPECIALITE>31010</SPECIALITE></MEF></MEFS>"
                      "<PROGRAMMES><PROGRAMME><CODE_MEF>1</CODE_MEF></PROGRAMME></PROGRAMMES>")) ==
      "4 mef 20131010110|1-STG 31010");
  CHECK(read_one(siecle("BEE_NOMENCLATURES",
                        "<MEFS>\n<MEF CODE_MEF=\"1\"><FORMATION>2DEGT2</FORMATION></MEF></MEFS>")) == "4 mef 1|2DEGT2");
  CHECK(read_one(siecle("BEE_NOMENCLATURES",
                        "<MEFS>\n<MEF CODE_MEF=\"1\"><FORMATION/><SPECIALITE>31010</SPECIALITE></MEF></MEFS>")) ==
        "4 mef 1|31010");
  CHECK(failure(siecle("BEE_STRUCTURES", "<DIVISIONS><DIVISION/></DIVISIONS>")) == "file:3: CODE_STRUCTURE is missing");
  CHECK(failure(siecle("BEE_NOMENCLATURES", "<MEFS><MEF/></MEFS>")) == "file:3: CODE_MEF is missing");
}

TEST_CASE("the kind is told by the root element") {
  const Folder folder;
  const auto kind = [&](std::string_view root) { return RosterFile(folder.file(siecle(root, "")), {}).kind(); };
  CHECK(kind("BEE_ELEVES") == RosterKind::students);
  CHECK(kind("BEE_RESPONSABLES") == RosterKind::guardians);
  CHECK(kind("BEE_STRUCTURES") == RosterKind::structures);
  CHECK(kind("BEE_NOMENCLATURES") == RosterKind::nomenclature);
  CHECK(kind("BEE_COMMUN") == RosterKind::school);
  CHECK(failure(siecle("BEE_PERSONNELS", "")) == "file:2: BEE_PERSONNELS is not a file that is read");
}

TEST_CASE("exports that tell nothing that is taken are known, whatever is in them") {
  const Folder folder;
  for (const auto* root : {"BEE_GEOGRAPHIQUE", "BEE_ETABLISSEMENTS", "BEE_ETABLISSEMENTS_ELEVES"}) {
    CAPTURE(root);
    CHECK_FALSE(RosterFile(folder.file(fmt::format("<{0}><X/></{0}>", root)), {}).needed());
  }
  CHECK(RosterFile(folder.file(siecle("BEE_ELEVES", "")), {}).needed());
}

TEST_CASE("the school itself") {
  const auto school = [](std::string_view town) {
    return read(siecle("BEE_COMMUN",
                       fmt::format(
                           "<UAJ CODE_UAJ=\"0540001H\"><DENOM_PRINC>COLLEGE</DENOM_PRINC><DENOM_COMPL>JEANNE-"
                           "VILLEPREUX</DENOM_COMPL><QUAL_RESP>Principal</QUAL_RESP><NOM_RESP>M. DURAND Paul</NOM_RESP>"
                           "<LIGNE2_ADRESSE>1 PLACE DES ARGONAUTES</LIGNE2_ADRESSE><BOITE_POST>BP 12</BOITE_POST>"
                           "<CODE_POSTAL>75012</CODE_POSTAL>{}<TELEPHONE>01 99 00 00 00</TELEPHONE>"
                           "<MEL_1>ce.0540001H@example.fr</MEL_1></UAJ>",
                           town)))
        .lines[1];
  };
  CHECK(school("<LL_COMMUNE_INSEE>PARIS</LL_COMMUNE_INSEE>") ==
        "3 school COLLEGE JEANNE-VILLEPREUX, +1 PLACE DES ARGONAUTES+BP 12+/75012 PARIS/, 01 99 00 00 00, "
        "ce.0540001H@example.fr, M. DURAND Paul, Principal");
  CHECK(school("").find("/75012 /") != std::string::npos);
}

TEST_CASE("the head of a file") {
  const auto head = [](std::string_view parameters) {
    return fmt::format("<BEE_ELEVES>\n<PARAMETRES>{}</PARAMETRES>\n<DONNEES/></BEE_ELEVES>", parameters);
  };
  CHECK(read(head("<UAJ>0540001h</UAJ><DATE_EXPORT>05/06/2019</DATE_EXPORT>")).lines[0] ==
        "students 0540001H 2019-06-05T00:00:00");
  CHECK(failure(head("<UAJ>0540001H</UAJ>")) == "file:2: HORODATAGE is missing");
  CHECK(failure(head("")) == "file:2: UAJ is missing");
  CHECK(failure(head("<UAJ>0540001A</UAJ>")) == "file:2: UAJ \"0540001A\" is not a UAI");
  for (const auto* moment : {"05/06/2019", "05/06/2019 24:00:00", "05/06/2019 12:60:00", "05/06/2019 1:00:00 ",
                             "31/02/2019 12:00:00", "05/06/2019 12-00-00", "05/06/2019 12:00:000"}) {
    CHECK(contains(failure(head(fmt::format("<UAJ>0540001H</UAJ><HORODATAGE>{}</HORODATAGE>", moment))),
                   "is not a date and time"));
  }
  CHECK(failure("<BEE_ELEVES><DONNEES><ELEVES>\n<ELEVE ELEVE_ID=\"1\"/></ELEVES></DONNEES></BEE_ELEVES>") ==
        "file:2: PARAMETRES is missing before the first record");
  CHECK(failure("<BEE_ELEVES>\n</BEE_ELEVES>") == "file:2: PARAMETRES is missing");
}

TEST_CASE("a sink's refusal passes through the reader") {
  struct Refusing : Seen {
    void take(Record&&, long line) override {
      throw Error(Fault::refused, fmt::format("not the one of line {}", line));
    }
  } sink;
  const Folder folder;
  RosterFile file(folder.file(student(kBorn)), {});
  CHECK(error_of([&] { file.read(sink); }) == "not the one of line 4");
}

TEST_CASE("an opened file can be moved") {
  const Folder folder;
  std::vector<RosterFile> files;
  for (const auto* id : {"1", "2", "3"}) {
    files.emplace_back(
        folder.file(siecle("BEE_NOMENCLATURES", fmt::format("<MEFS><MEF CODE_MEF=\"{}\"/></MEFS>", id)), id),
        ReadOptions{});
  }
  Seen seen;
  for (auto& file : files) file.read(seen);
  CHECK(seen.lines.size() == 6);
}

}  // namespace scts::exchange
