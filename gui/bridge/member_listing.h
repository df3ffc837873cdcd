#pragma once

#include <QString>
#include <vector>

#include "engine/swim/member.h"

namespace swimscope::gui {

/// The members command's answer: a line each, sorted by name, columns aligned for a fixed-width
/// font.
QString memberListing(const std::vector<swim::Member>& members);

}  // namespace swimscope::gui
