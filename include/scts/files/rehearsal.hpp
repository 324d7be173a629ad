#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The way of staged files into place, gone once with a single one.
namespace scts::files {

/// Makes a file in a staging directory and puts it in place. What a killed run left in that staging directory goes
/// first. Throws Error(failed) as the call that failed; nothing is in place then.
void put_one(const std::filesystem::path& staging, const std::filesystem::path& into, const std::string& name,
             std::string_view bytes);

/// Sends a file through these directories, from each to the next, with the very calls that others will go by, and
/// removes it: what the file system cannot do is found while there is nothing to lose. Its name is made from the
/// staging directory's, and ends so. Throws Error(failed), also if
/// strangers could replace what is put there.
void rehearse(const std::filesystem::path& staging, const std::vector<std::filesystem::path>& through,
              std::string_view ending = {});

}  // namespace scts::files
