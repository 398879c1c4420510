// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether folded text holds the words somebody typed, and how well.
#pragma once

#include <QStringList>

namespace kith {

enum class WordMatch { None, Inside, Start };

// Start when every word begins a word of the text, Inside when one is found only further in, None when one is missing.
WordMatch wordMatch(const QString &text, const QStringList &words);

} // namespace kith
