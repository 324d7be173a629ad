#pragma once

/// How students get the letters with their own codes.
namespace scts {

/// In class, or by post to their own address (guide, 4.4.1).
enum class Handing { in_class, by_post };

}  // namespace scts
