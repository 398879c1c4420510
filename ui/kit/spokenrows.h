// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a list as a screen reader has them, with the buttons painted in them.
#pragma once

#include "ui/kit/spoken.h"

class QListView;
class QModelIndex;

namespace kith {

class ListView;
class RowDelegate;

// What a list with rows of its own says of them; what is not set is as in any list.
struct RowSpeech {
    std::function<qint64(const QModelIndex &)> key;           // the row's number
    std::function<QList<SpokenPart>(const QModelIndex &)> inner;
    std::function<void(const QModelIndex &)> press;           // makes it the current one
};

void speakRows(QListView *list, RowSpeech speech);
// Sections, pills that can be changed and row actions as the delegate paints them.
void speakRows(ListView *list, const RowDelegate &delegate);

} // namespace kith
