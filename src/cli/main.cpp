#include "cli/run.hpp"

int main(int argc, char** argv) {
  return scts::cli::run(argc, argv);
}
