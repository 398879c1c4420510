// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind of help is looked at, and since when: the same over the ledger and over the picture, so that both agree.
#pragma once

#include <QDate>
#include <QWidget>

#include "app/help/network.h"

class QComboBox;

namespace kith {

class ViewSwitch;

class HelpSpan : public QWidget {
    Q_OBJECT
public:
    // `name` begins the object names of its two parts.
    explicit HelpSpan(const QString &name, QWidget *parent = nullptr);
    // What there is to choose from; a kind that is chosen stays chosen while it is there.
    void setKinds(const QStringList &kinds);
    void setToday(QDate today) { m_today = today; }
    helps::PictureFilter filter() const;
    // Chooses what the other has chosen, and tells nobody.
    void follow(const HelpSpan &other);
    // Everything, and tells nobody.
    void reset();

Q_SIGNALS:
    void chosen();

private:
    enum Period { ThreeMonths, ThisYear, Always };

    QDate m_today;
    QComboBox *m_kind;
    ViewSwitch *m_period;
};

} // namespace kith
