// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joined buttons of which one is chosen: the way a page is shown.
#pragma once

#include <QAbstractButton>

class QButtonGroup;

namespace kith {

class ViewSwitch : public QWidget {
    Q_OBJECT
public:
    explicit ViewSwitch(const QString &name, const QStringList &views, QWidget *parent = nullptr);
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group;
};

} // namespace kith
