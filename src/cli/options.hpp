#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/choices.hpp"

namespace scts::cli {

/// The options of one command: a light face before CLI11, which takes seconds to compile.
class Options {
 public:
  Options(const std::string& usage, const std::string& description);
  ~Options();
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  void flag(const std::string& names, bool& target, const std::string& help);
  void count(const std::string& names, int& target, const std::string& help);
  void value(const std::string& names, std::optional<std::string>& target, const std::string& metavar,
             const std::string& help);
  void values(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
              const std::string& help);
  /// As values(), and several may follow the option's name.
  void lists(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
             const std::string& help);

  /// One of few words.
  template <class Value>
  void choice(const std::string& names, std::optional<Value>& target, const std::string& metavar,
              const std::string& help, const Choices<Value>& choices) {
    take(names, Form::one, metavar, help, words_of(choices),
         [&target, choices](const std::string&, std::size_t i) { target = choices[i].value; });
  }
  /// The same, and the option may be repeated.
  template <class Value>
  void choices(const std::string& names, std::vector<Value>& target, const std::string& metavar,
               const std::string& help, const Choices<Value>& choices) {
    take(names, Form::repeated, metavar, help, words_of(choices),
         [&target, choices](const std::string&, std::size_t i) { target.push_back(choices[i].value); });
  }
  /// `email,paper`: some of few words, each once, in the order in which they stand.
  template <class Value>
  void choice_list(const std::string& names, std::vector<Value>& target, const std::string& metavar,
                   const std::string& help, const Choices<Value>& choices) {
    take(names, Form::commas, metavar, help, words_of(choices),
         [&target, choices](const std::string&, std::size_t i) { target.push_back(choices[i].value); });
  }

  /// What stands without an option's name: arguments are filled in the order of their declaration.
  void argument(std::optional<std::string>& target, const std::string& metavar, const std::string& help);
  template <class Value>
  void argument(std::optional<Value>& target, const std::string& metavar, const std::string& help,
                const Choices<Value>& choices) {
    take(metavar, Form::one, metavar, help, words_of(choices),
         [&target, choices](const std::string&, std::size_t i) { target = choices[i].value; });
  }
  /// All that is left.
  void arguments(std::vector<std::string>& target, const std::string& metavar, const std::string& help);
  template <class Value>
  void arguments(std::vector<Value>& target, const std::string& metavar, const std::string& help,
                 const Choices<Value>& choices) {
    take(metavar, Form::repeated, metavar, help, words_of(choices),
         [&target, choices](const std::string&, std::size_t i) { target.push_back(choices[i].value); });
  }
  /// Words that completion offers for what was declared last, which takes others too.
  void offer(std::vector<Word> words);

  /// Which options belong together. They are named as `--layout`; an argument is named by its metavar, or by the word
  /// that is given for it.
  struct Rule {
    enum class Kind { only, need, exclude };
    Kind kind;
    std::string option;
    std::vector<std::string> others;
  };
  /// A mode: of the command's other options only these go with it.
  void only(const std::string& mode, std::vector<std::string> fitting);
  /// It goes only with these, with each of them.
  void need(const std::string& option, std::vector<std::string> others);
  void exclude(const std::string& option, std::vector<std::string> others);
  /// The argument must be given.
  void demand(const std::string& argument) { demanded_.push_back(argument); }
  /// What is declared from here on every command has: it goes with each mode.
  void begin_globals() { own_ = listed_.size(); }

  /// Throws Error(usage), with the option that was perhaps meant, or else with what `elsewhere` knows of it.
  using Hint = std::function<std::string(const std::string& option)>;
  void parse(std::vector<std::string> arguments, const Hint& elsewhere = {});
  /// After parse(), if no help was asked for: holds what was given against the rules and the words, and puts it where
  /// it belongs. Throws Error(usage).
  void finish();
  [[nodiscard]] std::string help() const;

  /// One option or argument, for completion and tests.
  struct Listed {
    std::vector<std::string> names;  ///< `-n`, `--dry-run`; of an argument its metavar
    std::string metavar;             ///< the kind of its value; empty for a flag
    std::string help;
    std::vector<Word> words{};  ///< what to offer
    bool commas = false;        ///< several of them between commas
    bool repeated = false;      ///< an argument that may follow itself
  };
  [[nodiscard]] const std::vector<Listed>& listed() const { return listed_; }
  [[nodiscard]] const std::vector<Listed>& arguments() const { return arguments_; }
  [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }
  /// Of the options given, one that `option` cannot stand beside.
  using Given = std::function<bool(const std::string& name)>;
  [[nodiscard]] std::optional<std::string> barred(const std::string& option, const Given& given) const;

 private:
  enum class Form { one, repeated, commas };
  using Take = std::function<void(const std::string& word, std::size_t choice)>;
  /// What CLI11 has read of one option or argument, until finish() takes it.
  struct Pending {
    std::string name;
    Form form;
    std::vector<Word> words;  ///< the only ones that are taken; any, if there are none
    Take take;
    std::vector<std::string> given{};
  };
  void take(const std::string& names, Form form, const std::string& metavar, const std::string& help,
            std::vector<Word> words, Take take);
  void list(std::vector<Listed>& where, Listed listed);
  [[nodiscard]] bool given(const std::string& name) const;
  void check_rules() const;
  static void settle(const Pending& pending);

  struct App;
  std::unique_ptr<App> app_;
  std::string usage_;
  std::vector<Listed> listed_;
  std::vector<Listed> arguments_;
  Listed* last_ = nullptr;
  std::deque<Pending> pending_;
  std::vector<Rule> rules_;
  std::vector<std::string> demanded_;
  std::size_t own_ = 0;
};

}  // namespace scts::cli
