// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The selected gathering below the month: when and where, how it stands, and the way in.
#pragma once

#include "app/gatherings/roster.h"

#include <QWidget>

namespace kith {

class Button;
class Label;

class GatheringSummary : public QWidget
{
    Q_OBJECT
public:
    explicit GatheringSummary(const Clock &clock, QWidget *parent = nullptr);
    void setGathering(const gatherings::Listed *listed);

Q_SIGNALS:
    void openRequested();
    void doorRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString story(const gatherings::Listed &listed) const;

    const Clock &m_clock;
    Label *m_title, *m_line, *m_story;
    Button *m_open, *m_door;
};

} // namespace kith
