// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar: whose store, find or do, the pages, and who is using it.
#pragma once

#include "ui/kit/ground.h"

#include "ui/kit/avatar.h"

class QAbstractButton;
class QListView;
class QStandardItemModel;

namespace kith {

class Label;
class SidebarButton;

class Sidebar : public Ground {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    void setStore(const QString &name, const QString &line);
    int addPage(const QString &title, const QString &iconName);
    void setCount(int page, int count);            // 0 shows nothing
    void setCurrent(int page);
    int current() const;
    void setUser(const AvatarFace &face, const QString &line);
    void setCompact(bool compact);                 // icons only
    void setNumbersShown(bool shown);              // 1..7 while Ctrl is held
    QRect storeRect() const;                       // where to open the store's menu, in global coordinates
    QRect userRect() const;

Q_SIGNALS:
    void pageChosen(int page);
    void findRequested();
    void storeClicked();
    void userClicked();

private:
    SidebarButton *m_store;
    QAbstractButton *m_find;
    QListView *m_list;
    QStandardItemModel *m_pages;
    SidebarButton *m_user;
    bool m_compact = false;
};

} // namespace kith
