#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/xml.hpp"

namespace scts::exchange {

/// Parts of an Office Open XML workbook that hold texts: in `t`, whole or in runs of one format, and beside each
/// perhaps how it is read aloud, which does not count.
class RichText : protected Xml {
 public:
  explicit RichText(Source part);

 protected:
  /// Of each element that holds no text; the name is the local one.
  virtual void begin(std::string_view name, const char** attributes) = 0;
  virtual void finish(std::string_view name) = 0;

  /// What the elements that hold text said since.
  [[nodiscard]] std::string taken();
  /// As text of `t`, from here to the end of the element.
  void listen_here() { listening_ = open_.size(); }

 private:
  void start(std::string_view name, const char** attributes) final;
  void text(std::string_view part) final;
  void end() final;

  std::vector<std::string> open_;  ///< the elements, by local name
  std::size_t listening_ = 0;      ///< how many are open where text counts
  std::size_t silent_ = 0;         ///< where none does
  std::string text_;
};

}  // namespace scts::exchange
