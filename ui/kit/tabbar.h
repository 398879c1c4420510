// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs of a page: 36 high with a 3 px underline and a quiet count.
#pragma once

#include <QTabBar>

namespace kith {

class TabBar : public QTabBar {
    Q_OBJECT
public:
    explicit TabBar(QWidget *parent = nullptr);
    void setNote(int index, const QString &note);   // "20", "3 rounds"; empty for none

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    QString note(int index) const;
};

} // namespace kith
