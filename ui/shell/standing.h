// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the sidebar telling which community this is, how many people it has, who is using it, and that it is saved.
#pragma once

#include <QDateTime>
#include <QObject>

namespace kith {

class Community;
class Sidebar;

class Standing : public QObject {
    Q_OBJECT
public:
    Standing(Community &community, Sidebar &sidebar, QObject *parent = nullptr);
    QString name() const { return m_name; }

Q_SIGNALS:
    void renamed(const QString &name);

private:
    void showUser();

    Community &m_community;
    Sidebar &m_sidebar;
    QString m_name;
    QDateTime m_copiedAt;
};

} // namespace kith
