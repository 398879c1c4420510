// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Has the desktop say so when a follow-up falls due: once for each and its day, also when the program was closed meanwhile.
#pragma once

#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include "app/followups/due.h"
#include "ui/kit/livequery.h"

namespace kith {

class Community;
class Notifier;

class DueWatch : public QObject {
    Q_OBJECT
public:
    // Nothing is told while `window`, which owns this, is hidden: whoever stands at the door is not to read it.
    DueWatch(Community &community, Notifier &notifier, QWidget *window);
    // Looks at the clock and at what has not been told yet; a timer does so each minute, so that sleep and a clock that
    // was set come right by themselves.
    void look();
    // Whether what an earlier run of the program told has been read; nothing is told before.
    bool knowsWhatWasTold() const { return m_toldRead; }

Q_SIGNALS:
    // What was told was pressed; 0: it was about several.
    void openRequested(qint64 key);

private:
    // What is not done yet, and whose eyes see it.
    struct Promised {
        QList<followups::Item> items;
        PersonId me;
        QDate today;
        QString zone;
    };

    void begin();
    QList<followups::Item> fallen() const;
    void tell(const QList<followups::Item> &items);
    void readTold();
    void keepTold();
    QString toldFile() const;
    static QString keyOf(const followups::Item &item);

    Community &m_community;
    Notifier &m_notifier;
    QWidget *m_window;
    Promised m_answer;
    QSet<QString> m_told;
    bool m_toldRead = false;
    QTimer m_minute;
    QThreadPool m_pool;   // of one thread: what is kept last stays
    LiveQuery<Promised> *m_query = nullptr;   // asked once the program has come up
};

} // namespace kith
