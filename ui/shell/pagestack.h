// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages on top of each other. Each is made when it is first wanted, or in a quiet moment, so that the window opens at once.
#pragma once

#include <QList>
#include <QStackedWidget>
#include <QTimer>

#include "ui/shell/pages.h"

namespace kith {

class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    PageStack(Community &community, QList<PageMaker> makers, QWidget *parent = nullptr);
    int size() const { return int(m_makers.size()); }
    const PageInfo &info(int index) const { return m_makers[index].info; }
    int indexOfId(const QString &id) const; // -1: no such page
    // Makes the page if nobody has asked for it yet.
    Page *page(int index);
    const QList<Page *> &all();
    Page *current() const;
    void show(int index);

Q_SIGNALS:
    void made(kith::Page *page, int index);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeNext();

    Community &m_community;
    QList<PageMaker> m_makers;
    QList<Page *> m_pages; // as many as makers; null until made
    QTimer m_quiet;
};

} // namespace kith
