#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace scts::cli {

/// The options of one command: a light face before CLI11, which takes seconds to compile.
class Options {
 public:
  Options(const std::string& usage, const std::string& description);
  ~Options();

  void flag(const std::string& names, bool& target, const std::string& help);
  void count(const std::string& names, int& target, const std::string& help);
  void value(const std::string& names, std::optional<std::string>& target, const std::string& metavar,
             const std::string& help);
  void values(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
              const std::string& help);
  /// As values(), and several may follow the option's name.
  void lists(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
             const std::string& help);
  /// What stands without an option's name; all of it.
  void arguments(std::vector<std::string>& target, const std::string& metavar, const std::string& help);

  /// Throws Error(usage), with the option that was perhaps meant.
  void parse(std::vector<std::string> arguments);
  [[nodiscard]] std::string help() const;

  /// One option, for completion: `--division`, and the kind of its value (empty for a flag).
  struct Listed {
    std::vector<std::string> names;
    std::string metavar;
    std::string help;
  };
  [[nodiscard]] const std::vector<Listed>& listed() const { return listed_; }
  [[nodiscard]] const std::string& argument_metavar() const { return argument_metavar_; }

 private:
  struct App;
  std::unique_ptr<App> app_;
  std::vector<Listed> listed_;
  std::string argument_metavar_;
};

}  // namespace scts::cli
