#include "cli/show/listing.hpp"

namespace scts::cli {

List listing(const Session& session, List::Form form, const ops::ListRequest& request,
             const std::optional<std::string>& file) {
  std::vector<Column> columns;
  for (const auto& column : request.columns) columns.push_back({column.name});
  Frame frame;
  frame.rows = request.listing.name;
  return {session, form, std::move(columns), std::move(frame), file};
}

}  // namespace scts::cli
