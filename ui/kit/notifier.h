// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Telling something to somebody who is not looking at the program.
#pragma once

#include <QString>

#include <functional>

namespace kith {

class Notifier {
public:
    virtual ~Notifier() = default;
    // `opened` runs when it is pressed, which may be never.
    virtual void tell(const QString &title, const QString &text, std::function<void()> opened) = 0;
};

} // namespace kith
