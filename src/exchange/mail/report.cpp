#include "report.hpp"

#include <algorithm>
#include <string>

#include "date.hpp"
#include "letter.hpp"
#include "part.hpp"
#include "reason.hpp"

namespace scts::exchange::mail {

namespace {

constexpr std::size_t kMessages = 50;  // that a report may name, its own header's and those of the copy it holds
constexpr std::size_t kRecipients = 100;
constexpr std::size_t kAddress = 320;

/// The ids in a field such as References: each in angle brackets.
void add_ids(std::vector<std::string>& ids, std::string_view field) {
  for (auto open = field.find('<'); open != std::string_view::npos && ids.size() < kMessages; open = field.find('<')) {
    const auto close = field.find('>', open);
    if (close == std::string_view::npos) return;
    ids.emplace_back(field.substr(open + 1, close - open - 1));
    field.remove_prefix(close);
  }
}

/// `claire@example.org` of "rfc822; <claire@example.org>".
std::string address_in(const std::string& field) {
  auto address = std::string_view(field);
  address.remove_prefix(std::min(address.find(';') + 1, address.size()));
  address = trimmed(address);
  if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
  return std::string(address.substr(0, kAddress));
}

/// RFC 3464, 2.3.3; where there is no action the status tells it.
std::optional<Fate> fate_in(const Header& group) {
  const auto action = small(group["action"]);
  if (action.starts_with("failed")) return Fate::failed;
  if (action.starts_with("delayed")) return Fate::delayed;
  if (!action.empty() || group["final-recipient"].empty()) return std::nullopt;
  const auto& status = group["status"];
  return status.starts_with("5.")   ? std::optional(Fate::failed)
         : status.starts_with("4.") ? std::optional(Fate::delayed)
                                    : std::nullopt;
}

/// Whether it speaks of any recipient, whatever became of him.
bool add_recipients(DeliveryReport& report, std::string_view status) {
  bool any = false;
  while (!status.empty() && report.recipients.size() < kRecipients) {
    const Header group(status);
    any = any || !group["final-recipient"].empty();
    const auto fate = fate_in(group);
    if (!fate) continue;
    DeliveryReport::Recipient recipient{*fate, {}, {}};
    for (const char* name : {"final-recipient", "original-recipient"}) {
      if (auto address = address_in(group[name]); !address.empty()) recipient.addresses.push_back(std::move(address));
    }
    const auto& said = group["diagnostic-code"];
    const auto text = std::string_view(said).substr(std::min(said.find(';') + 1, said.size()));
    recipient.reason = short_reason(trimmed(text).empty() ? group["status"] : text);
    report.recipients.push_back(std::move(recipient));
  }
  return any;
}

bool is_status(std::string_view type) {
  return type == "message/delivery-status" || type == "message/global-delivery-status";
}
bool is_returned(std::string_view type) {
  return type == "message/rfc822" || type == "text/rfc822-headers" || type == "message/global" ||
         type == "message/global-headers";
}

}  // namespace

bool may_report(const Header& header) {
  const auto& content = header["content-type"];
  if (media_type(content) == "multipart/report") {
    const auto kind = small(parameter(content, "report-type"));  // others: what was read, what is called spam
    return kind.empty() || kind == "delivery-status";
  }
  const auto from = small(header["from"]);
  const auto by = [&](const char* whom) { return from.find(whom) != std::string::npos; };
  return !header["x-failed-recipients"].empty() || header["return-path"] == "<>" || by("mailer-daemon") ||
         by("postmaster");
}

std::optional<DeliveryReport> read_report(std::string_view message) {
  auto rest = message;
  const Header header(rest);
  if (!may_report(header)) return std::nullopt;
  DeliveryReport report;
  std::vector<std::string> references;
  std::string said;
  bool has_status = false;
  for_each_part(message, [&](const Part& part) {
    if (is_status(part.type)) {
      const auto status = decoded(part);
      has_status = add_recipients(report, status) || has_status;
    } else if (is_returned(part.type)) {
      const auto copy = decoded(part);
      std::string_view text = copy;
      add_ids(report.message_ids, Header(text)["message-id"]);
    } else if (part.type == "text/plain" && said.empty()) {
      said = decoded(part);
    }
  });
  if (!has_status) {
    const auto letter = read_letter(said.empty() ? rest : said, header);
    if (!letter) return std::nullopt;
    report.recipients.push_back(letter->recipient);
    if (!letter->message_id.empty()) report.message_ids.push_back(letter->message_id);
  }
  if (report.recipients.empty()) return std::nullopt;
  for (const char* name : {"x-original-message-id", "in-reply-to", "references"})
    add_ids(report.message_ids, header[name]);
  report.written = read_date(header["date"]);
  return report;
}

}  // namespace scts::exchange::mail
