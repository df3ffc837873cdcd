#pragma once

#include <optional>

#include "gui/models/filter_tokens.h"

namespace swimscope::gui {

/// The number that a term compares with; nothing when it is none. A time (the field heard) is in
/// milliseconds, and written in seconds or with ms, s, m, h or d; a share (agree) may end with %.
std::optional<double> filterValue(const FilterToken& token);

/// "heard:>10s" is "heard>10s".
FilterToken withoutColon(FilterToken token);

}  // namespace swimscope::gui
