#include "part.hpp"

#include <array>

namespace scts::exchange::mail {

namespace {

constexpr int kDepth = 8;
constexpr int kParts = 200;  // of a message

int digit_of(char c, std::string_view digits) {
  const auto at = digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    const int value = digit_of(c, digits);
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    if ((count += 6) < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

std::string from_quoted_printable(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = [&](char c) {
    return digit_of(c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c, digits);
  };
  std::string out;
  while (!text.empty()) {
    const bool ends = text.find('\n') != std::string_view::npos;
    auto line = take_line(text);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
    const bool soft = line.ends_with('=');
    if (soft) line.remove_suffix(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const int high = line[i] == '=' && i + 2 < line.size() ? value(line[i + 1]) : -1;
      const int low = high < 0 ? -1 : value(line[i + 2]);
      if (low < 0) {
        out += line[i];
      } else {
        out += static_cast<char>(high << 4 | low);
        i += 2;
      }
    }
    if (!soft && ends) out += '\n';
  }
  return out;
}

/// A message, taken apart; how many parts are left to be told.
class Parts {
 public:
  explicit Parts(const std::function<void(const Part&)>& f) : f_(f) {}

  void tell(std::string_view entity, int depth) {
    if (left_-- <= 0) return;
    const Header header(entity);
    const auto& content = header["content-type"];
    const auto type = content.empty() ? std::string("text/plain") : media_type(content);
    const auto boundary = parameter(content, "boundary");
    if (!type.starts_with("multipart/") || boundary.empty()) return f_({header, type, entity});
    if (depth < kDepth) split(entity, "--" + boundary, depth + 1);
  }

 private:
  void split(std::string_view body, const std::string& delimiter, int depth) {
    const char* begin = nullptr;  // of the part that is read
    while (!body.empty()) {
      const char* const at = body.data();
      const auto line = take_line(body);
      if (!line.starts_with(delimiter)) continue;
      const auto rest = trimmed(line.substr(delimiter.size()));
      if (!rest.empty() && rest != "--") continue;
      if (begin) tell({begin, static_cast<std::size_t>(at - begin)}, depth);
      if (rest == "--") return;
      begin = body.data();
    }
    if (begin) tell({begin, static_cast<std::size_t>(body.data() - begin)}, depth);  // it was cut short
  }

  const std::function<void(const Part&)>& f_;
  int left_ = kParts;
};

}  // namespace

void for_each_part(std::string_view message, const std::function<void(const Part&)>& f) {
  Parts(f).tell(message, 0);
}

std::string decoded(const Part& part) {
  const auto encoding = small(trimmed(part.header["content-transfer-encoding"]));
  if (encoding == "base64") return from_base64(part.body);
  if (encoding == "quoted-printable") return from_quoted_printable(part.body);
  return std::string(part.body);
}

}  // namespace scts::exchange::mail
