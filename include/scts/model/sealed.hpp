#pragma once

#include <array>
#include <cstdint>

/// Codes as the store keeps them: encrypted, and hashed to be found.
namespace scts {

using Hash = std::array<std::uint8_t, 32>;    ///< HMAC-SHA-256 of a code, or SHA-256 of a file
using Sealed = std::array<std::uint8_t, 36>;  ///< nonce (12 bytes), encrypted code (8), tag (16): AES-256-GCM

}  // namespace scts
