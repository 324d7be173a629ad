#pragma once

#include <optional>
#include <span>
#include <string>

#include "scts/exchange/record.hpp"
#include "scts/exchange/roster_header.hpp"
#include "scts/model/lead.hpp"

namespace scts::exchange {

/// Receives a file record by record, in the file's order. `line` counts from 1. A sink that refuses a record throws
/// Error; the reader lets it pass.
class RecordSink {
 public:
  virtual ~RecordSink() = default;

  /// Once, before the records.
  virtual void begin(const RosterHeader& header) = 0;
  virtual void take(Record&& record, long line) = 0;
  /// Whom a list means.
  [[nodiscard]] virtual Match<Student> find(const StudentLead& lead) = 0;
  [[nodiscard]] virtual Match<Guardian> find(const GuardianLead& lead) = 0;
  /// The school's own spelling of what a list tells; nothing if the school has none such.
  [[nodiscard]] virtual std::optional<DivisionCode> find(const DivisionCode& told) = 0;
  [[nodiscard]] virtual std::optional<MefCode> find(const MefCode& told) = 0;
  /// Whether bad rows are set aside, also of whole lists; else those stop the reading.
  [[nodiscard]] virtual bool sets_aside() const = 0;
  /// A row of a list that is not taken, and why.
  virtual void reject(std::span<const std::string> row, long line, const std::string& why) = 0;
  /// Something odd that does not stop the import; `id` names the record (`ELEVE_ID 700101`) or is empty.
  virtual void warn(long line, const std::string& id, const std::string& message) = 0;
};

}  // namespace scts::exchange
