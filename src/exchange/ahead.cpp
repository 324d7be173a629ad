#include "ahead.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>

#include "scts/error.hpp"

namespace scts::exchange {

namespace {

struct Warning {
  std::string id;
  std::string message;
};
struct Item {
  long line = 0;
  std::variant<Warning, RosterHeader, Record> told = {};
};
/// Records of one reading.
struct Block {
  std::size_t reading;
  std::vector<Item> items;
  std::exception_ptr failure = {};  ///< after them
};

constexpr std::size_t kBlock = 512;  // records; to wake the other thread for each would cost more than the record
constexpr std::size_t kBlocks = 4;   // at most, between the threads

/// Nothing more is wanted of this reading.
struct NotWanted {};

/// Between the threads that read and the one that takes.
class Queue {
 public:
  explicit Queue(std::size_t readings) : wanted_(readings) {}

  /// Waits for room. Throws NotWanted.
  void put(Block block) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return block.reading >= wanted_ || blocks_.size() < kBlocks; });
    if (block.reading >= wanted_) throw NotWanted();
    blocks_.push_back(std::move(block));
    moved_.notify_all();
  }
  /// Waits for a block; nothing after the last one.
  std::optional<Block> take() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return reading_ == 0 || !blocks_.empty(); });
    if (blocks_.empty()) return std::nullopt;
    Block block = std::move(blocks_.front());
    blocks_.pop_front();
    moved_.notify_all();
    return block;
  }
  /// Nothing more is wanted of that reading and those after it.
  void refuse_from(std::size_t reading) {
    const std::lock_guard lock(mutex_);
    wanted_ = std::min(wanted_, reading);
    std::erase_if(blocks_, [&](const Block& block) { return block.reading >= wanted_; });
    moved_.notify_all();
  }
  void begin() {
    const std::lock_guard lock(mutex_);
    ++reading_;
  }
  void end() {
    const std::lock_guard lock(mutex_);
    --reading_;
    moved_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable moved_;
  std::deque<Block> blocks_;
  std::size_t wanted_;       ///< the readings before this one
  std::size_t reading_ = 0;  ///< how many have begun and not ended
};

/// Puts records into the queue, block by block.
class Writer : public RecordSink {
 public:
  Writer(Queue& queue, std::size_t reading) : queue_(queue), reading_(reading) {}

  void begin(const RosterHeader& header) override { put(0, header); }
  void take(Record&& record, long line) override { put(line, std::move(record)); }
  void warn(long line, const std::string& id, const std::string& message) override { put(line, Warning{id, message}); }
  [[nodiscard]] Match<Student> find(const StudentLead&) override { never(); }
  [[nodiscard]] Match<Guardian> find(const GuardianLead&) override { never(); }
  [[nodiscard]] std::optional<DivisionCode> find(const DivisionCode&) override { never(); }
  [[nodiscard]] std::optional<MefCode> find(const MefCode&) override { never(); }
  [[nodiscard]] bool sets_aside() const override { never(); }
  void reject(std::span<const std::string>, long, const std::string&) override { never(); }

  /// The records so far, and what ended them.
  void flush(std::exception_ptr failure = {}) { queue_.put({reading_, std::exchange(items_, {}), std::move(failure)}); }

 private:
  template <class Told>
  void put(long line, Told&& told) {
    if (items_.empty()) items_.reserve(kBlock);
    auto& item = items_.emplace_back();  // a record is large: it moves once
    item.line = line;
    item.told = std::forward<Told>(told);
    if (items_.size() == kBlock) flush();
  }
  [[noreturn]] static void never() { throw Error(Fault::bug, "a row of a list, which needs an answer"); }

  Queue& queue_;
  std::size_t reading_;
  std::vector<Item> items_;
};

void hand_over(Item& item, RecordSink& sink) {
  struct Visitor {
    RecordSink& sink;
    long line;
    void operator()(const RosterHeader& header) const { sink.begin(header); }
    void operator()(Record& record) const { sink.take(std::move(record), line); }
    void operator()(const Warning& warning) const { sink.warn(line, warning.id, warning.message); }
  };
  std::visit(Visitor{sink, item.line}, item.told);
}

/// A thread that reads; it ends with this object.
class Reader {
 public:
  Reader(const Ahead& ahead, std::size_t reading, Queue& queue) : queue_(queue), reading_(reading) {
    queue_.begin();
    try {
      thread_ = std::thread([this, &ahead] { run(ahead); });
    } catch (...) {
      queue_.end();
      throw;
    }
  }
  ~Reader() {
    queue_.refuse_from(reading_);
    thread_.join();
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

 private:
  void run(const Ahead& ahead) {
    try {
      Writer writer(queue_, reading_);
      try {
        ahead.read(writer);
        writer.flush();
      } catch (const NotWanted&) {
      } catch (...) {
        writer.flush(std::current_exception());  // what stood before the fault counts first
      }
    } catch (const NotWanted&) {
    }
    queue_.end();
  }

  Queue& queue_;
  std::size_t reading_;
  std::thread thread_;
};

}  // namespace

void read_ahead(std::span<const Ahead> readings) {
  Queue queue(readings.size());
  std::deque<Reader> readers;
  try {
    for (std::size_t i = 0; i < readings.size(); ++i) readers.emplace_back(readings[i], i, queue);
  } catch (const std::system_error&) {
    // No more threads on this machine: the others are read below.
  }
  std::exception_ptr failure;
  while (auto block = queue.take()) {
    try {
      for (auto& item : block->items) hand_over(item, readings[block->reading].sink);
      if (block->failure) std::rethrow_exception(block->failure);
    } catch (...) {
      failure = std::current_exception();
      queue.refuse_from(block->reading);
    }
  }
  if (failure) std::rethrow_exception(failure);
  for (const auto& [read, sink] : readings.subspan(readers.size())) read(sink);
}

}  // namespace scts::exchange
