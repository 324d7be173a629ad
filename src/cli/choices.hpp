#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

/// The few words that an option or argument takes: declared once, checked when parsed, offered by completion.
namespace scts::cli {

/// A word, and what it means where that is not plain.
struct Word {
  std::string word;
  std::string meaning{};
};

template <class Value>
struct Choice {
  std::string word;
  Value value;
  std::string meaning{};
};
template <class Value>
using Choices = std::vector<Choice<Value>>;

/// Values of the model, by the names that it gives them.
template <class Value, std::size_t N>
[[nodiscard]] Choices<Value> named(const std::array<Value, N>& values) {
  Choices<Value> all;
  for (const auto value : values) all.push_back({std::string(name(value)), value});
  return all;
}

template <class Value>
[[nodiscard]] std::vector<Word> words_of(const Choices<Value>& choices) {
  std::vector<Word> words;
  for (const auto& choice : choices) words.push_back({choice.word, choice.meaning});
  return words;
}

}  // namespace scts::cli
