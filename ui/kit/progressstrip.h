// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far something long has come, in words and a thin bar, with Stop.
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;

namespace kith {

class Button;
class Label;

class ProgressStrip : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);
    void begin(const QString &sentence, int appears = appearsAfter);   // when it is still running by then
    void advance(qint64 done, qint64 total); // total 0: still counting
    void setSentence(const QString &sentence);
    void finish();
    void setStoppable(bool stoppable);
    bool running() const { return m_running; }

    static constexpr int appearsAfter = 400;

Q_SIGNALS:
    void stopRequested();

private:
    Label *m_sentence;
    Label *m_count;
    QProgressBar *m_bar;
    Button *m_stop;
    QTimer m_delay;
    bool m_running = false;
};

} // namespace kith
