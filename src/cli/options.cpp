#include "cli/options.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "cli/suggest.hpp"
#include "scts/error.hpp"
#include "scts/model/misread.hpp"

namespace scts::cli {

struct Options::App {
  CLI::App app;
};

namespace {

/// CLI11's help with a usage line of our own.
class Formatter : public CLI::Formatter {
 public:
  explicit Formatter(std::string usage) : usage_(std::move(usage)) { column_width(34); }
  std::string make_usage(const CLI::App*, std::string) const override { return "Usage: " + usage_ + "\n"; }

 private:
  std::string usage_;
};

/// "-n,--dry-run" as {"-n", "--dry-run"}.
std::vector<std::string> split(const std::string& names) {
  std::vector<std::string> all;
  for (std::size_t from = 0; from <= names.size();) {
    const auto comma = std::min(names.find(',', from), names.size());
    all.push_back(names.substr(from, comma - from));
    from = comma + 1;
  }
  return all;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
  const auto near = suggest(word, known);
  return near.empty() ? "" : fmt::format("did you mean {}?", near);
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

Options::Options(const std::string& usage, const std::string& description)
    : app_(new App{CLI::App(description)}), usage_(usage) {
  app_->app.set_help_flag();
  app_->app.formatter(std::make_shared<Formatter>(usage));
}
Options::~Options() = default;

void Options::list(std::vector<Listed>& where, Listed listed) {
  where.push_back(std::move(listed));
  last_ = &where.back();
}

void Options::flag(const std::string& names, bool& target, const std::string& help) {
  app_->app.add_flag(names, target, help);
  list(listed_, {split(names), "", help});
}

void Options::count(const std::string& names, int& target, const std::string& help) {
  app_->app.add_flag(names, target, help);
  list(listed_, {split(names), "", help});
}

void Options::value(const std::string& names, std::optional<std::string>& target, const std::string& metavar,
                    const std::string& help) {
  app_->app.add_option(names, target, help)->type_name(metavar);
  list(listed_, {split(names), metavar, help});
}

void Options::values(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
                     const std::string& help) {
  app_->app.add_option(names, target, help)->type_name(metavar)->allow_extra_args(false);
  list(listed_, {split(names), metavar, help});
}

void Options::lists(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
                    const std::string& help) {
  app_->app.add_option(names, target, help)->type_name(metavar);
  list(listed_, {split(names), metavar, help});
}

void Options::argument(std::optional<std::string>& target, const std::string& metavar, const std::string& help) {
  take(metavar, Form::one, metavar, help, {}, [&target](const std::string& word, std::size_t) { target = word; });
}

void Options::arguments(std::vector<std::string>& target, const std::string& metavar, const std::string& help) {
  take(metavar, Form::repeated, metavar, help, {},
       [&target](const std::string& word, std::size_t) { target.push_back(word); });
}

void Options::take(const std::string& names, Form form, const std::string& metavar, const std::string& help,
                   std::vector<Word> words, Take take) {
  const bool named = names.starts_with('-');
  const auto spellings = split(names);
  list(named ? listed_ : arguments_, {spellings, metavar, help, words, form == Form::commas, form == Form::repeated});
  auto& pending = pending_.emplace_back(Pending{spellings.back(), form, std::move(words), std::move(take)});
  auto* const option = app_->app.add_option(names, pending.given, help)->type_name(named ? metavar : "");
  if (!named) option->option_text("");
  if (form != Form::repeated) option->expected(1);
  option->allow_extra_args(!named && form == Form::repeated);
}

void Options::offer(std::vector<Word> words) {
  last_->words = std::move(words);
}

void Options::only(const std::string& mode, std::vector<std::string> fitting) {
  rules_.push_back({Rule::Kind::only, mode, std::move(fitting)});
}

void Options::need(const std::string& option, std::vector<std::string> others) {
  rules_.push_back({Rule::Kind::need, option, std::move(others)});
}

void Options::exclude(const std::string& option, std::vector<std::string> others) {
  rules_.push_back({Rule::Kind::exclude, option, std::move(others)});
}

void Options::parse(std::vector<std::string> arguments, const Hint& elsewhere) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app_->app.parse(std::move(arguments));
  } catch (const CLI::ExtrasError&) {
    const auto extra = app_->app.remaining().front();
    if (read_misread(extra).fold) {
      throw Error(Fault::usage, "a code is never given as an argument: others could read it there",
                  "the command reads it from standard input");
    }
    if (!extra.starts_with('-')) throw Error(Fault::usage, fmt::format("unexpected argument \"{}\"", extra));
    const auto option = extra.substr(0, extra.find('='));
    const auto hint = elsewhere ? elsewhere(option) : "";
    std::vector<std::string> known;
    for (const auto& each : listed_) known.insert(known.end(), each.names.begin(), each.names.end());
    throw Error(Fault::usage, fmt::format("unknown option {}", extra),
                hint.empty() ? did_you_mean(option, known) : hint);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();  // "--by: 1 required TEXT missing", or of an option that was given twice
    const auto option = what.substr(0, what.find(':'));
    throw Error(Fault::usage, what.find("missing") != std::string::npos
                                  ? fmt::format("{} needs a value", option)
                                  : fmt::format("{} can be given only once", option));
  } catch (const CLI::ParseError& error) {
    throw Error(Fault::usage, error.what());
  }
}

bool Options::given(const std::string& name) const {
  if (name.starts_with("--")) return app_->app.count(name) > 0;
  return std::any_of(pending_.begin(), pending_.end(), [&](const Pending& pending) {
    if (pending.name.starts_with('-')) return false;
    return pending.name == name ? !pending.given.empty() : contains(pending.given, name);
  });
}

std::optional<std::string> Options::barred(const std::string& option, const Given& is_given) const {
  const auto among = [&](std::size_t count) {
    return std::any_of(listed_.begin(), listed_.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](const Listed& listed) { return listed.names.back() == option; });
  };
  for (const auto& rule : rules_) {
    if (rule.kind == Rule::Kind::need) continue;
    const bool named = contains(rule.others, option);
    if (rule.option != option) {
      const bool bars = rule.kind == Rule::Kind::only ? !named && among(own_) : named;
      if (bars && is_given(rule.option)) return rule.option;
    } else if (rule.kind == Rule::Kind::exclude) {
      for (const auto& other : rule.others) {
        if (is_given(other)) return other;
      }
    } else {
      for (std::size_t i = 0; i < own_; ++i) {
        const auto& other = listed_[i].names.back();
        if (other != option && !contains(rule.others, other) && is_given(other)) return other;
      }
    }
  }
  return std::nullopt;
}

void Options::check_rules() const {
  const auto is_given = [this](const std::string& name) { return given(name); };
  for (const auto& rule : rules_) {
    if (!given(rule.option)) continue;
    if (rule.kind != Rule::Kind::need) {
      const auto other = barred(rule.option, is_given);
      if (other) throw Error(Fault::usage, fmt::format("{} and {} exclude each other", rule.option, *other));
      continue;
    }
    for (const auto& other : rule.others) {
      if (!given(other)) throw Error(Fault::usage, fmt::format("{} goes only with {}", rule.option, other));
    }
  }
  for (const auto& argument : demanded_) {
    if (!given(argument)) throw Error(Fault::usage, argument + " is missing", usage_);
  }
}

void Options::settle(const Pending& pending) {
  std::vector<std::string> known;
  for (const auto& [word, meaning] : pending.words) known.push_back(word);
  std::vector<std::string> taken;
  for (const auto& given : pending.given) {
    for (const auto& word : pending.form == Form::commas ? split(given) : std::vector{given}) {
      const auto found = std::find(known.begin(), known.end(), word);
      if (!known.empty() && found == known.end()) {
        throw Error(Fault::usage, fmt::format("{}: \"{}\" is none of {}", pending.name, word, fmt::join(known, ", ")),
                    did_you_mean(word, known));
      }
      if (!known.empty() && contains(taken, word)) continue;
      taken.push_back(word);
      pending.take(word, static_cast<std::size_t>(found - known.begin()));
    }
  }
}

void Options::finish() {
  check_rules();
  for (const auto& pending : pending_) settle(pending);
}

std::string Options::help() const {
  return app_->app.help();
}

}  // namespace scts::cli
