// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping what is open for reading out of core dumps.
#pragma once

namespace kith {

/// While any of these lives, a crash of the program leaves no image of its memory behind, and no other program of the same
/// user may read it. What held before holds again afterwards.
class Undumped
{
public:
    Undumped();
    ~Undumped();
    Undumped(const Undumped &) = delete;
    Undumped &operator=(const Undumped &) = delete;
};

} // namespace kith
