#include "scts/secret/digest.hpp"

#include <openssl/evp.h>

#include "secret/key_file.hpp"

namespace scts::secret {

struct Digest::State {
  std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>> context{EVP_MD_CTX_new()};
};
Digest::Digest() : state_(std::make_unique<State>()) {
  must(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr), "SHA-256");
}
Digest::~Digest() = default;
void Digest::add(std::string_view bytes) {
  must(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()), "SHA-256");
}
Hash Digest::finish() {
  Hash out{};
  must(EVP_DigestFinal_ex(state_->context.get(), out.data(), nullptr), "SHA-256");
  return out;
}

Hash sha256(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.finish();
}

}  // namespace scts::secret
