#include "cli/show/listing.hpp"

namespace scts::cli {

List listing(const Session& session, const ops::ListRequest& request, const std::optional<std::string>& file) {
  std::vector<Column> columns;
  for (const auto& column : request.columns) columns.push_back({column.name});
  return {session, session.format() == Format::json ? List::Form::lines : List::Form::csv, std::move(columns), file};
}

}  // namespace scts::cli
