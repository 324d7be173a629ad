#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "charset.hpp"
#include "passing_over.hpp"
#include "source.hpp"

struct XML_ParserStruct;

namespace scts::exchange {

/// Finds UTF-8 in a file that declares a single-byte encoding: an editor has saved it.
class Mojibake {
 public:
  void look(std::string_view bytes);
  void pass_over(std::size_t bytes);
  [[nodiscard]] std::optional<std::size_t> found() const { return found_; }  ///< the byte

 private:
  std::size_t seen_ = 0;
  unsigned char before_ = 0;
  std::optional<std::size_t> found_;
};

/// What an XML file should be, and where one gets another.
struct XmlWords {
  std::string_view what = "SIECLE export";
  std::string_view again = "export it again from SIECLE";
};

/// Parses an XML file buffer by buffer; who derives gets its elements. Document types (and with them entities), other
/// encodings than the declared one, and what would make memory grow are errors.
class Xml {
 public:
  /// With `wanted`, without the records that are not (PassingOver).
  explicit Xml(Source source, XmlWords words = {}, Wanted wanted = {});
  virtual ~Xml() = default;
  Xml(const Xml&) = delete;
  Xml& operator=(const Xml&) = delete;

 protected:
  virtual void start(std::string_view name, const char** attributes) = 0;  ///< name, value, …, nullptr
  virtual void text(std::string_view part) = 0;
  virtual void end() = 0;

  /// Whether `text` is called from now on: half of an export is blanks between elements.
  void listen(bool to_text);
  /// Goes on until `pause`, or for one buffer; false at the end of the file.
  bool advance();
  void pause();

  [[nodiscard]] const std::string& path() const { return source_.path(); }
  /// For whoever reads it otherwise, or again; this object is of no more use then.
  [[nodiscard]] Source& source() { return source_; }
  [[nodiscard]] std::size_t persons_passed_over() const { return passing_over_ ? passing_over_->persons() : 0; }
  [[nodiscard]] long line() const;
  [[noreturn]] void fail(const std::string& message) const;

 private:
  struct Free {
    void operator()(XML_ParserStruct* parser) const;
  };
  static Xml& self(void* data) { return *static_cast<Xml*>(data); }
  template <class F>
  void guard(F&& handle) noexcept;
  [[nodiscard]] static std::string declared_encoding(std::string_view head);
  std::size_t fill();
  [[nodiscard]] std::string_view raw();
  [[noreturn]] void fail_xml() const;

  Source source_;
  std::optional<PassingOver> passing_over_;
  XmlWords words_;
  std::unique_ptr<XML_ParserStruct, Free> parser_;
  Mojibake mojibake_;
  std::string encoding_;           ///< as declared; empty: UTF-8
  std::optional<ToUtf8> to_utf8_;  ///< of a single-byte encoding: Expat is quicker with UTF-8 than with a table of ours
  std::string raw_;                ///< what was read, if it is not UTF-8 or not all of it
  long long fed_ = 0;
  int depth_ = 0;
  bool paused_ = false;
  bool at_end_ = false;
  std::exception_ptr failure_;  ///< what a handler threw: it must not cross expat
};

}  // namespace scts::exchange
