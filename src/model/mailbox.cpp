#include "scts/model/mailbox.hpp"

#include <dlfcn.h>
#include <idn2.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "scts/error.hpp"

namespace scts {

namespace {

constexpr std::size_t kLocalPart = 64;  // RFC 5321, 4.5.3.1
constexpr std::size_t kAddress = 254;
constexpr std::size_t kLabel = 63;  // RFC 1035, 2.3.4

bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool plain(char c) {
  return digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// A dot-atom (RFC 5322, 3.4.1), and nothing that a mailer could take for an option.
bool is_local_part(std::string_view text) {
  constexpr std::string_view extra = "!#$%&'*+-/=?^_`{|}~.";
  return !text.empty() && text.size() <= kLocalPart && text.front() != '-' && text.front() != '.' &&
         text.back() != '.' && text.find("..") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return plain(c) || extra.find(c) != std::string_view::npos; });
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= kLabel && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return plain(c) || c == '-'; });
}

/// Of two labels at least; no top-level domain is a number (RFC 3696, 2).
bool is_domain(std::string_view text) {
  const auto last = text.rfind('.');
  if (last == std::string_view::npos) return false;
  const auto top = text.substr(last + 1);
  if (std::all_of(top.begin(), top.end(), digit)) return false;
  for (std::size_t from = 0; from <= text.size();) {
    const auto to = std::min(text.find('.', from), text.size());
    if (!is_label(text.substr(from, to - from))) return false;
    from = to + 1;
  }
  return true;
}

/// libidn2 and its tables cost 2 ms at start-up, which only who meets such a domain need pay: it is loaded on demand.
struct Idn {
  decltype(&idn2_to_ascii_8z) to_ascii;
  decltype(&idn2_free) free;

  Idn() {
    void* library = dlopen("libidn2.so.0", RTLD_NOW | RTLD_LOCAL);
    const auto function = [&](const char* name) { return library == nullptr ? nullptr : dlsym(library, name); };
    to_ascii = reinterpret_cast<decltype(to_ascii)>(function("idn2_to_ascii_8z"));
    free = reinterpret_cast<decltype(free)>(function("idn2_free"));
    if (to_ascii == nullptr || free == nullptr)
      throw Error(Fault::failed, "an e-mail address has an international domain, and libidn2.so.0 cannot be loaded",
                  "install libidn2-0");
  }
};

std::optional<std::string> to_a_labels(const std::string& domain) {
  static const Idn idn;
  char* raw = nullptr;
  if (idn.to_ascii(domain.c_str(), &raw, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return std::nullopt;
  const std::unique_ptr<char, decltype(idn.free)> owner(raw, idn.free);
  return raw;
}

}  // namespace

std::optional<std::string> mail_address(const std::string& email) {
  const auto at = std::min(email.find('@'), email.size());
  if (!is_local_part(std::string_view(email).substr(0, at)) || email.find('\0') != std::string::npos)
    return std::nullopt;
  auto address = email;
  if (!std::all_of(email.begin(), email.end(), ascii)) {
    const auto domain = email.size() - at > kAddress * 4 ? std::nullopt : to_a_labels(email.substr(at + 1));
    if (!domain) return std::nullopt;
    address.replace(at + 1, std::string::npos, *domain);
  }
  const bool fits = address.size() > at && address.size() <= kAddress;
  return fits && is_domain(std::string_view(address).substr(at + 1)) ? std::optional(address) : std::nullopt;
}

bool is_mailbox(const std::string& email) {
  return mail_address(email).has_value();
}

std::string mailbox_key(const std::string& email) {
  auto key = mail_address(email).value_or(email);
  for (char& c : key) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return key;
}

bool same_mailbox(const std::string& one, const std::string& other) {
  return !one.empty() && mailbox_key(one) == mailbox_key(other);
}

}  // namespace scts
