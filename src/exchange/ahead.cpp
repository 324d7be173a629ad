#include "ahead.hpp"

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

struct ReadStudent {
  Student student;
  std::optional<AddressId> address;
};
struct ReadGuardian {
  Guardian guardian;
  std::optional<AddressId> address;
};
struct ReadAddress {
  AddressId id;
  Address address;
};
struct ReadBond {
  Bond bond;
  Responsibility responsibility;
};
struct ReadMembership {
  StudentId student;
  DivisionCode division;
};
struct ReadDivision {
  DivisionCode division;
  std::string label;
  std::vector<MefCode> mefs;
};
struct ReadMef {
  MefCode mef;
  std::string label;
};
struct ReadWarning {
  std::string id;
  std::string message;
};

struct Item {
  long line;
  std::variant<ReadStudent, ReadGuardian, ReadAddress, ReadBond, ReadMembership, ReadDivision, ReadMef, ReadWarning>
      record;
};
using Block = std::vector<Item>;

constexpr std::size_t kBlock = 512;  // records; to wake the other thread for each would cost more than the record
constexpr std::size_t kBlocks = 4;   // at most, between the threads

/// The sink has thrown: nothing more is wanted.
struct NotWanted {};

class Queue {
 public:
  /// Waits for room. Throws NotWanted.
  void put(Block block) {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return closed_ || blocks_.size() < kBlocks; });
    if (closed_) throw NotWanted();
    blocks_.push_back(std::move(block));
    moved_.notify_all();
  }
  /// Waits for a block; nothing after the last one.
  std::optional<Block> take() {
    std::unique_lock lock(mutex_);
    moved_.wait(lock, [&] { return closed_ || !blocks_.empty(); });
    if (blocks_.empty()) return std::nullopt;
    Block block = std::move(blocks_.front());
    blocks_.pop_front();
    moved_.notify_all();
    return block;
  }
  /// No more is put, or taken.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    moved_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable moved_;
  std::deque<Block> blocks_;
  bool closed_ = false;
};

/// Puts records into the queue, block by block.
class Writer : public RosterSink {
 public:
  explicit Writer(Queue& queue) : queue_(queue) {}

  void begin(const RosterHeader&) override { never(); }
  void student(const Student& student, std::optional<AddressId> address, long line) override {
    put(line, ReadStudent{student, address});
  }
  void guardian(const Guardian& guardian, std::optional<AddressId> address, long line) override {
    put(line, ReadGuardian{guardian, address});
  }
  void address(AddressId id, const Address& address, long line) override { put(line, ReadAddress{id, address}); }
  void bond(const Bond& bond, const Responsibility& responsibility, long line) override {
    put(line, ReadBond{bond, responsibility});
  }
  void membership(StudentId student, const DivisionCode& division, long line) override {
    put(line, ReadMembership{student, division});
  }
  void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs,
                long line) override {
    put(line, ReadDivision{division, label, mefs});
  }
  void mef(const MefCode& mef, const std::string& label, long line) override { put(line, ReadMef{mef, label}); }
  void warning(long line, const std::string& id, const std::string& message) override {
    put(line, ReadWarning{id, message});
  }
  void test(const Test&, long) override { never(); }
  void mark(TestId, StudentId, const Mark&, long) override { never(); }
  void absence(const Absence&, long) override { never(); }
  void used(Code, Date, long) override { never(); }
  void returned(const Bond&, Channel, Date, long) override { never(); }
  void language(GuardianId, const std::optional<Language>&, long) override { never(); }
  [[nodiscard]] Match<Student> find(const StudentLead&) override { never(); }
  [[nodiscard]] Match<Guardian> find(const GuardianLead&) override { never(); }
  void reject(std::span<const std::string>, long, const std::string&) override { never(); }

  void flush() {
    if (!block_.empty()) queue_.put(std::exchange(block_, {}));
  }

 private:
  template <class Record>
  void put(long line, Record record) {
    if (block_.empty()) block_.reserve(kBlock);
    block_.push_back({line, std::move(record)});
    if (block_.size() == kBlock) flush();
  }
  [[noreturn]] static void never() { throw Error(Fault::bug, "a record that no export of SIECLE has"); }

  Queue& queue_;
  Block block_;
};

void hand_over(const Item& item, RosterSink& sink) {
  struct Visitor {
    RosterSink& sink;
    long line;
    void operator()(const ReadStudent& r) const { sink.student(r.student, r.address, line); }
    void operator()(const ReadGuardian& r) const { sink.guardian(r.guardian, r.address, line); }
    void operator()(const ReadAddress& r) const { sink.address(r.id, r.address, line); }
    void operator()(const ReadBond& r) const { sink.bond(r.bond, r.responsibility, line); }
    void operator()(const ReadMembership& r) const { sink.membership(r.student, r.division, line); }
    void operator()(const ReadDivision& r) const { sink.division(r.division, r.label, r.mefs, line); }
    void operator()(const ReadMef& r) const { sink.mef(r.mef, r.label, line); }
    void operator()(const ReadWarning& r) const { sink.warning(line, r.id, r.message); }
  };
  std::visit(Visitor{sink, item.line}, item.record);
}

/// The thread that reads; it ends with this object.
class Reader {
 public:
  Reader(const std::function<void(RosterSink&)>& read, Queue& queue)
      : queue_(queue), thread_([this, &read] { run(read); }) {}
  ~Reader() {
    queue_.close();
    if (thread_.joinable()) thread_.join();
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Throws what reading has thrown.
  void finish() {
    thread_.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void run(const std::function<void(RosterSink&)>& read) {
    try {
      Writer writer(queue_);
      try {
        read(writer);
      } catch (const NotWanted&) {
        throw;
      } catch (...) {
        failure_ = std::current_exception();
      }
      writer.flush();  // what stood before the fault counts first
    } catch (const NotWanted&) {
    }
    queue_.close();
  }

  Queue& queue_;
  std::exception_ptr failure_;
  std::thread thread_;
};

}  // namespace

void read_ahead(const std::function<void(RosterSink&)>& read, RosterSink& sink) {
  Queue queue;
  std::optional<Reader> reader;
  try {
    reader.emplace(read, queue);
  } catch (const std::system_error&) {
    return read(sink);  // no more threads on this machine
  }
  while (const auto block = queue.take()) {
    for (const auto& item : *block) hand_over(item, sink);
  }
  reader->finish();
}

}  // namespace scts::exchange
