#include "scts/ops/telling/evidence.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>

#include "ops/telling/mark.hpp"
#include "scts/deliver/file_name.hpp"
#include "scts/deliver/maildir.hpp"
#include "scts/files/presence.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/places.hpp"
#include "scts/store/upkeep/check.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

constexpr const char* kAccepted = "unknown-batch-accepted";
constexpr std::int64_t kFar = 100'000;  // no store lost so many batches: the name is somebody's joke

class Search {
 public:
  explicit Search(const store::Read& read)
      : read_(read), school_(store::school(read)), accepted_(store::details_of(read, kAccepted)) {}

  /// Where batches of the store put something.
  void look_in_destination(const fs::path& directory) {
    if (in_reach(read_, directory)) {
      look(directory);
    } else {
      found_.out_of_reach.push_back(directory);
    }
  }

  void look_if_marked(const fs::path& directory) {
    std::error_code out_of_reach;
    if (fs::exists(directory / deliver::mark_name(school_.store_id), out_of_reach)) look(directory);
  }

  /// The store may be older than its first letter.
  void look_beside_store() {
    std::error_code unlisted;
    for (const auto& entry : fs::directory_iterator(store::own_directory(read_), unlisted)) {
      if (entry.is_directory(unlisted)) look_if_marked(entry.path());
    }
  }

  Evidence finish() {
    std::stable_sort(found_.files.begin(), found_.files.end(),
                     [](const auto& one, const auto& other) { return one.batch < other.batch; });
    return std::move(found_);
  }

 private:
  using Names = std::map<BatchId, std::set<std::string>>;

  void look(const fs::path& directory) {
    if (!looked_.insert(directory).second) return;
    letters(directory);
    messages(directory);
  }

  void letters(const fs::path& directory) {
    Names names;
    std::error_code unlisted;
    for (const auto& entry : fs::directory_iterator(directory, unlisted)) {
      const auto name = entry.path().filename().native();
      if (const auto batch = deliver::batch_of_paper(name, school_.uai)) names[*batch].insert(name);
    }
    sift(Channel::paper, directory, names);
  }

  void messages(const fs::path& directory) {
    Names names;
    deliver::for_each_message(directory, [&](const std::string& name, bool) {
      if (const auto batch = deliver::batch_of_message(name, school_.store_id)) names[*batch].insert(name);
    });
    sift(Channel::email, directory, names);
  }

  void sift(Channel channel, const fs::path& directory, const Names& names) {
    for (const auto& [batch, seen] : names) {
      if (batch.value() <= store::last_batch(read_).value() + kFar) found_.newest = std::max(found_.newest, batch);
      const auto known = store::names_of(read_, batch);
      UnknownFiles files{batch, channel, directory, {}};
      for (const auto& name : seen) {
        if (known.contains(name)) continue;
        if (files.files++ == 0) files.first = name;
      }
      files.accepted = accepted_.contains(std::to_string(batch.value()));
      if (files.files > 0) found_.files.push_back(std::move(files));
    }
  }

  const store::Read& read_;
  store::School school_;
  std::set<std::string> accepted_;
  std::set<fs::path> looked_;
  Evidence found_;
};

}  // namespace

std::vector<UnknownFiles> Evidence::open() const {
  std::vector<UnknownFiles> left;
  std::copy_if(files.begin(), files.end(), std::back_inserter(left), [](const auto& one) { return !one.accepted; });
  return left;
}

Evidence evidence(const store::Read& read, const std::vector<fs::path>& also) {
  Search search(read);
  std::set<fs::path> destinations;
  for (auto& [channel, directory] : store::destinations(read)) destinations.insert(std::move(directory));
  for (const auto& directory : destinations) search.look_in_destination(directory);
  for (const auto& directory : store::marked_places(read)) search.look_if_marked(directory);
  for (const auto& directory : also) search.look_if_marked(directory);
  search.look_beside_store();
  return search.finish();
}

void count_on_behind(const store::Write& write, const Evidence& evidence, const std::string& actor, const Now& now) {
  store::pass_over(write, evidence.newest, actor, now);
}

void accept(const store::Write& write, BatchId batch, const std::vector<UnknownFiles>& files) {
  std::set<std::string> batches;
  for (const auto& one : files) batches.insert(std::to_string(one.batch.value()));
  store::Journal journal(write, batch);
  for (const auto& number : batches) journal.school(kAccepted, number);
}

}  // namespace scts::ops
