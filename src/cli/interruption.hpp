#pragma once

/// Signals that wait for what must come to its end.
namespace scts::cli {

/// As long as it lives, the first INT, TERM or HUP is only taken down; one that comes later ends the process, as ever.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  /// 0 if there was none.
  [[nodiscard]] static int signal();
  /// As the shell has it: 130, 143, 129.
  [[nodiscard]] static int status();
};

}  // namespace scts::cli
