// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The door over the whole screen, from which nothing else can be reached; leaving it may need a PIN. The window it was
// opened from is hidden meanwhile, because another key than those of this program would bring it to the front.
#pragma once

#include "ui/gatherings/doorpane.h"
#include "ui/kit/page.h"

#include <QTimer>

namespace kith {

class Button;
class Community;
class Label;

class DoorWindow : public QWidget
{
    Q_OBJECT
public:
    DoorWindow(Community &community, GatheringId gathering, QWidget *parent = nullptr);
    DoorPane *pane() const { return m_pane; }
    /// Leaves, asking for the PIN if there is one.
    void leave();
    /// Whether the PIN was right; after three wrong ones each try has to wait, longer every time.
    bool tryPin(const QString &pin);
    /// How long the next try has to wait.
    int waitSeconds() const;

Q_SIGNALS:
    void left();
    /// All that can be done from here besides the door: something new written down about somebody.
    void writingRequested(const kith::WritingRequest &request);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeHead();
    void addWriting();
    void write(WritingRequest::What what);
    void takeState(const DoorState &state);
    void showClock();
    void showSaved();
    void askPin();
    void goAway();

    Community &m_community;
    QString m_zone;
    Label *m_title, *m_line, *m_saved, *m_clock;
    Button *m_leave;
    DoorPane *m_pane;
    QTimer m_tick;
    int m_wrong = 0;
    Instant m_blockedUntil;
    bool m_mayLeave = false;
};

} // namespace kith
