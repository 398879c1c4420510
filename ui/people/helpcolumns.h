// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom somebody has helped, and who has helped them, side by side: names, and how often in words.
#pragma once

#include <QWidget>

#include "app/help/ofperson.h"

class QVBoxLayout;

namespace kith {

class HelpColumns : public QWidget {
    Q_OBJECT
public:
    // Which column shows more than its first few.
    struct Unfolded {
        bool helped = false, helpedBy = false;
    };
    HelpColumns(const QList<helps::Counterpart> &helped, const QList<helps::Counterpart> &helpedBy, Unfolded unfolded, QWidget *parent = nullptr);
    Unfolded unfolded() const { return m_unfolded; }

Q_SIGNALS:
    void personChosen(qint64 key);

private:
    QWidget *columnOf(const QString &title, const QList<helps::Counterpart> &people, bool &unfolded);
    QWidget *rowOf(const helps::Counterpart &one);

    Unfolded m_unfolded;
};

} // namespace kith
