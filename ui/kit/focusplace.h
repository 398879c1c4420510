// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is among widgets that are about to be made anew, so that it is there afterwards and not nowhere.
#pragma once

#include <QPointer>
#include <QWidget>

namespace kith {

class FocusPlace {
public:
    // Before anything within `around` is taken out of its layout.
    explicit FocusPlace(QWidget *around);
    // Once the new widgets are laid out and shown: Tab walks them as they are read. What has the focused one's name gets the focus,
    // else what follows in its place, and where nothing is left what stands before.
    void restore();

private:
    QPointer<QWidget> m_around;
    QPointer<QWidget> m_before;
    qsizetype m_index = -1;      // none: the focus is elsewhere
    QString m_name;
};

} // namespace kith
