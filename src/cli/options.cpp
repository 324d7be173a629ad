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

}  // namespace

Options::Options(const std::string& usage, const std::string& description) : app_(new App{CLI::App(description)}) {
  app_->app.set_help_flag();
  app_->app.formatter(std::make_shared<Formatter>(usage));
}
Options::~Options() = default;

void Options::flag(const std::string& names, bool& target, const std::string& help) {
  app_->app.add_flag(names, target, help);
  listed_.push_back({split(names), "", help});
}

void Options::count(const std::string& names, int& target, const std::string& help) {
  app_->app.add_flag(names, target, help);
  listed_.push_back({split(names), "", help});
}

void Options::value(const std::string& names, std::optional<std::string>& target, const std::string& metavar,
                    const std::string& help) {
  app_->app.add_option(names, target, help)->type_name(metavar);
  listed_.push_back({split(names), metavar, help});
}

void Options::values(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
                     const std::string& help) {
  app_->app.add_option(names, target, help)->type_name(metavar)->allow_extra_args(false);
  listed_.push_back({split(names), metavar, help});
}

void Options::lists(const std::string& names, std::vector<std::string>& target, const std::string& metavar,
                    const std::string& help) {
  app_->app.add_option(names, target, help)->type_name(metavar);
  listed_.push_back({split(names), metavar, help});
}

void Options::arguments(std::vector<std::string>& target, const std::string& metavar, const std::string& help) {
  app_->app.add_option(metavar, target, help)->type_name("")->option_text("");
  argument_metavar_ = metavar;
}

void Options::parse(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app_->app.parse(std::move(arguments));
  } catch (const CLI::ExtrasError&) {
    const auto extra = app_->app.remaining().front();
    if (!read_misread(extra).codes.empty()) {
      throw Error(Fault::usage, "a code is never given as an argument: others could read it there",
                  "the command reads it from standard input");
    }
    if (!extra.starts_with('-')) throw Error(Fault::usage, fmt::format("unexpected argument \"{}\"", extra));
    std::vector<std::string> known;
    for (const auto& option : listed_) known.insert(known.end(), option.names.begin(), option.names.end());
    const auto near = suggest(extra.substr(0, extra.find('=')), known);
    throw Error(Fault::usage, fmt::format("unknown option {}", extra),
                near.empty() ? "" : fmt::format("did you mean {}?", near));
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

std::string Options::help() const {
  return app_->app.help();
}

}  // namespace scts::cli
