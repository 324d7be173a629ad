#include "siecle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "people.hpp"
#include "scts/model/text.hpp"
#include "structures.hpp"
#include "xml.hpp"

namespace scts::exchange {

namespace {

struct Root {
  std::string_view name;
  RosterKind kind;
};
constexpr std::array<Root, 6> kRoots{{{"BEE_ELEVES", RosterKind::students},
                                      {"BEE_RESPONSABLES", RosterKind::guardians},
                                      {"BEE_STRUCTURES", RosterKind::structures},
                                      {"BEE_NOMENCLATURES", RosterKind::nomenclature},
                                      {"BEE_COMMUN", RosterKind::school},
                                      {"BEE_COMMUNS", RosterKind::school}}};

/// Exports that SIECLE makes beside those; nothing in them is taken.
constexpr std::array<std::string_view, 4> kOtherRoots{"BEE_GEOGRAPHIQUE", "BEE_ETABLISSEMENT", "BEE_ETABLISSEMENTS",
                                                      "BEE_ETABLISSEMENTS_ELEVES"};

/// A text of a record, by its path below the record's element. `@` is an attribute.
struct Leaf {
  std::string_view path;
  Field field;
};
using enum Field;
constexpr std::array<Leaf, 4> kParameters{
    {{"/UAJ", uai}, {"/ANNEE_SCOLAIRE", school_year}, {"/DATE_EXPORT", exported_on}, {"/HORODATAGE", exported_at}}};
constexpr std::array<Leaf, 11> kStudent{{{"/@ELEVE_ID", student_id},
                                         {"/ID_NATIONAL", ine},
                                         {"/NOM_DE_FAMILLE", family_name},
                                         {"/NOM", family_name},  // before summer 2016
                                         {"/NOM_USAGE", usage_name},
                                         {"/PRENOM", first_name},
                                         {"/DATE_NAISS", birth_date},
                                         {"/DATE_SORTIE", left_on},
                                         {"/MEL", email},
                                         {"/ADRESSE_ID", address_id},
                                         {"/CODE_MEF", mef}}};
constexpr std::array<Leaf, 2> kMembership{{{"/CODE_STRUCTURE", division}, {"/TYPE_STRUCTURE", structure_type}}};
constexpr std::array<Leaf, 10> kGuardian{{{"/@PERSONNE_ID", guardian_id},
                                          {"/LC_CIVILITE", title},
                                          {"/NOM_DE_FAMILLE", family_name},
                                          {"/NOM", family_name},
                                          {"/NOM_USAGE", usage_name},
                                          {"/PRENOM", first_name},
                                          {"/TEL_PORTABLE", phone},
                                          {"/TEL_PERSONNEL", home_phone},
                                          {"/MEL", email},
                                          {"/ADRESSE_ID", address_id}}};
constexpr std::array<Leaf, 5> kBond{{{"/ELEVE_ID", student_id},
                                     {"/PERSONNE_ID", guardian_id},
                                     {"/RESP_LEGAL", rank},  // before 30/03/2018
                                     {"/NIVEAU_RESPONSABILITE", level},
                                     {"/PAIE_FRAIS_SCOLAIRES", pays_fees}}};
constexpr std::array<Leaf, 11> kAddress{{{"/@ADRESSE_ID", address_id},
                                         {"/LIGNE1_ADRESSE", line1},
                                         {"/LIGNE2_ADRESSE", line2},
                                         {"/LIGNE3_ADRESSE", line3},
                                         {"/LIGNE4_ADRESSE", line4},
                                         {"/BOITE_POSTALE", box},
                                         {"/CODE_POSTAL", postcode},
                                         {"/LIBELLE_POSTAL", city},
                                         {"/COMMUNE_ETRANGERE", foreign_city},
                                         {"/CODE_PAYS", country_code},
                                         {"/LL_PAYS", country}}};
constexpr std::array<Leaf, 3> kDivision{
    {{"/@CODE_STRUCTURE", division}, {"/LIBELLE_LONG", label}, {"/MEFS_APPARTENANCE/MEF_APPARTENANCE/CODE_MEF", mefs}}};
constexpr std::array<Leaf, 3> kMef{{{"/@CODE_MEF", mef}, {"/FORMATION", formation}, {"/SPECIALITE", specialite}}};

constexpr std::array<Leaf, 17> kSchool{{{"/DENOM_PRINC", formation},
                                        {"/DENOM_COMPL", specialite},
                                        {"/QUAL_RESP", title},
                                        {"/NOM_RESP", full_name},
                                        {"/LIGNE1_ADRESSE", line1},
                                        {"/LIGNE2_ADRESSE", line2},
                                        {"/LIGNE3_ADRESSE", line3},
                                        {"/LIGNE4_ADRESSE", line4},
                                        {"/BOITE_POST", box},
                                        {"/BOITE_POSTALE", box},
                                        {"/CODE_POSTAL", postcode},
                                        {"/LIBELLE_POSTAL", city},
                                        {"/LL_COMMUNE_INSEE", city},
                                        {"/LL_PAYS", country},
                                        {"/TELEPHONE", phone},
                                        {"/MEL_1", email},
                                        {"/MEL", email}}};

struct Shape {
  std::string_view path;  ///< below the root, whichever it is
  std::span<const Leaf> leaves;
  Emit emit;  ///< none for what stands at the head
  std::optional<RosterKind> kind;
};
constexpr std::array<Shape, 9> kShapes{
    {{"/PARAMETRES", kParameters, nullptr, {}},
     {"/DONNEES/ELEVES/ELEVE", kStudent, emit_student, RosterKind::students},
     {"/DONNEES/STRUCTURES/STRUCTURES_ELEVE/STRUCTURE", kMembership, emit_membership, {}},
     {"/DONNEES/PERSONNES/PERSONNE", kGuardian, emit_guardian, RosterKind::guardians},
     {"/DONNEES/RESPONSABLES/RESPONSABLE_ELEVE", kBond, emit_bond, RosterKind::bonds},
     {"/DONNEES/ADRESSES/ADRESSE", kAddress, emit_address, {}},
     {"/DONNEES/DIVISIONS/DIVISION", kDivision, emit_division, RosterKind::structures},
     {"/DONNEES/MEFS/MEF", kMef, emit_mef, RosterKind::nomenclature},
     {"/DONNEES/UAJ", kSchool, emit_school, RosterKind::school}}};

template <class Table>
auto* find(const Table& table, std::string_view path) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.path == path; });
  return found == table.end() ? nullptr : &*found;
}

std::string_view attribute(const char** attributes, std::string_view name) {
  for (; *attributes; attributes += 2) {
    if (attributes[0] == name) return attributes[1];
  }
  return {};
}

constexpr std::size_t kLongestText = 65536;

/// `05/06/2019 09:11:46` as 2019-06-05T09:11:46.
std::optional<std::string> moment(std::string_view text) {
  if (text.size() != 19) return std::nullopt;
  const auto date = Date::parse(text.substr(0, 10));
  const auto time = text.substr(11);
  constexpr std::string_view form = "00:00:00";
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool digit = time[i] >= '0' && time[i] <= '9';
    if (form[i] == ':' ? time[i] != ':' : !digit) return std::nullopt;
  }
  if (!date || time.substr(0, 2) > "23" || time.substr(3, 2) > "59" || time.substr(6) > "59") return std::nullopt;
  return fmt::format("{}T{}", date->iso(), time);
}

class Siecle final : public RosterReader, private Xml {
 public:
  explicit Siecle(Source source, Wanted wanted = {}) : Xml(std::move(source), {}, std::move(wanted)), texts_(path()) {
    listen(false);
    while (!header_ && needed_) {
      if (!advance()) fail("PARAMETRES is missing");
    }
  }

  [[nodiscard]] const RosterHeader& header() const override { return *header_; }
  [[nodiscard]] bool needed() const override { return needed_; }

  std::size_t read(RecordSink& sink) override {
    sink.begin(*header_);
    sink_ = &sink;
    while (!all_passed_over_ && advance()) {
    }
    return count_ + persons_passed_over();
  }

  Skim skim(RecordSink& sink) override {
    return exchange::skim(source(), [&](const Skimmed& record, long line) { sink.take(record, line); });
  }
  [[nodiscard]] std::unique_ptr<RosterReader> again(Wanted wanted) override {
    source().rewind();
    return std::make_unique<Siecle>(std::move(source()), std::move(wanted));
  }
  void pass_over_all(std::size_t count) override {
    all_passed_over_ = true;
    count_ = count;
  }

 private:
  void start(std::string_view name, const char** attributes) override;
  void text(std::string_view part) override;
  void end() override;
  void start_root(std::string_view name);
  [[nodiscard]] const Leaf* leaf() const;
  void enter(const Leaf* leaf);
  void check_one_year() const;
  void read_header();

  bool needed_ = true;
  std::optional<RosterKind> kind_;
  std::optional<RosterHeader> header_;
  RecordSink* sink_ = nullptr;
  std::size_t count_ = 0;
  bool all_passed_over_ = false;

  std::string below_root_;        ///< where the reader is: `/DONNEES/ELEVES/ELEVE`
  std::string group_;             ///< ELEVE_ID of the element around the record
  const Shape* shape_ = nullptr;  ///< of the record that the reader is in
  const Leaf* leaf_ = nullptr;    ///< that the reader is in
  std::string text_;
  Texts texts_;
};

void Siecle::start_root(std::string_view name) {
  const auto root = std::find_if(kRoots.begin(), kRoots.end(), [&](const Root& known) { return known.name == name; });
  if (std::find(kOtherRoots.begin(), kOtherRoots.end(), name) != kOtherRoots.end()) {
    kind_ = RosterKind::nomenclature;
    header_ = {path(), *kind_, {}, {}};
    needed_ = false;
    return pause();
  }
  if (root == kRoots.end()) {
    exchange::fail(path(), line(), fmt::format("{} is not a file that is read", cut(name, 60)),
                   "give ElevesAvecAdresses, ResponsablesAvecAdresses, Structures or Nomenclature");
  }
  kind_ = root->kind;
}

void Siecle::start(std::string_view name, const char** attributes) {
  if (!kind_) return start_root(name);
  if (leaf_ && !leaf_->path.starts_with("/@")) fail(fmt::format("{} holds an element", leaf_->path.substr(1)));
  below_root_.append("/").append(name);
  if (!shape_) {
    shape_ = find(kShapes, below_root_);
    if (!shape_) {
      group_ = attribute(attributes, "ELEVE_ID");
      return;
    }
    if (shape_->emit && !header_) fail("PARAMETRES is missing before the first record");
    texts_.restart(line());
    texts_.set(student_id, group_);
  }
  enter(leaf());
  text_.clear();
  const auto element = below_root_.size();
  for (; *attributes; attributes += 2) {
    below_root_.append("/@").append(attributes[0]);
    if (const auto* found = leaf()) texts_.set(found->field, attributes[1]);
    below_root_.resize(element);
  }
}

/// What stands at `below_root_`, if it is read.
const Leaf* Siecle::leaf() const {
  return find(shape_->leaves, std::string_view(below_root_).substr(shape_->path.size()));
}

void Siecle::enter(const Leaf* leaf) {
  if ((leaf != nullptr) != (leaf_ != nullptr)) listen(leaf != nullptr);
  leaf_ = leaf;
}

void Siecle::text(std::string_view part) {
  text_ += part;
  if (text_.size() > kLongestText) fail(fmt::format("{} has more than 64 KiB", leaf_->path.substr(1)));
}

void Siecle::end() {
  if (below_root_.empty()) return;
  if (leaf_) {
    if (leaf_->field == school_year) check_one_year();
    texts_.set(leaf_->field, text_);
  }
  enter(nullptr);
  if (shape_ && shape_->path == below_root_) {
    if (shape_->emit) {
      shape_->emit(texts_, *sink_);
      count_ += shape_->kind == kind_;
    } else if (!header_) {
      read_header();
    }
    shape_ = nullptr;
  }
  below_root_.resize(below_root_.rfind('/'));
}

/// Of anything else the first text counts; but of two years nobody knows which one the file is of.
void Siecle::check_one_year() const {
  const auto& before = texts_[school_year];
  if (!before.empty() && before != tidy(text_)) {
    texts_.fail(fmt::format("ANNEE_SCOLAIRE is \"{}\", and then \"{}\"", before, cut(tidy(text_), 60)),
                "export it again from SIECLE");
  }
}

void Siecle::read_header() {
  header_ = {path(), *kind_, texts_.required<Uai>(uai), moment(texts_[exported_at])};
  header_->school_year = texts_.optional<SchoolYear>(school_year);
  if (!header_->exported_at) {
    if (!texts_[exported_at].empty()) texts_.fail_value(exported_at, "is not a date and time");
    // Without any date, an old file could not be told from a new one.
    if (texts_[exported_on].empty()) texts_.fail_value(exported_at, "is missing");
    header_->exported_at = texts_.required<Date>(exported_on).iso() + "T00:00:00";
  }
  pause();
}

}  // namespace

std::unique_ptr<RosterReader> open_siecle(Source source) {
  return std::make_unique<Siecle>(std::move(source));
}

}  // namespace scts::exchange
