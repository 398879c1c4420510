// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers every change made in this window with one toast, and takes the last one back or does it again.
#pragma once

#include <QObject>

#include "app/store/changeset.h"

namespace kith {

class Community;
class Toast;
struct HistoryEntry;

class Announcer : public QObject {
    Q_OBJECT
public:
    Announcer(Community &community, Toast &toast, QObject *parent = nullptr);
    void undoLast();
    void redoLast();
    void tell(const QString &sentence);

private:
    void onChanged(const ChangeSet &changes);
    void answer(const HistoryEntry &entry);
    void undo(OpId op);

    Community &m_community;
    Toast &m_toast;
};

} // namespace kith
