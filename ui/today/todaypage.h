// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Today: what is next, and who waits for a word.
#pragma once

#include "app/gatherings/outlook.h"
#include "app/gatherings/unrecorded.h"
#include "ui/kit/livequery.h"
#include "ui/kit/page.h"

#include <QTimer>

class QStackedWidget;

namespace kith {

class Community;
class TodayHeader;
class TodaySection;
class TodaySheet;

class TodayPage : public Page
{
    Q_OBJECT
public:
    static PageInfo pageInfo();
    explicit TodayPage(Community &community, QWidget *parent = nullptr);
    QList<TourStop> tourStops() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *empty();
    void makeEmpty();
    void connectSheet();
    void addCommands();
    void take(const gatherings::Outlook &outlook);
    void greet();
    void choose();
    void tellWaiting();
    void turn();
    void setPaused(bool paused);
    void planNew();
    void openNext(const QString &part);

    Community &m_community;
    gatherings::Outlook m_outlook;
    LiveQuery<gatherings::Outlook> *m_query; ///< before the sections, so that it is answered first
    QList<TodaySection *> m_sections;
    LiveQuery<gatherings::UnrecordedCount> *m_unrecordedQuery; ///< at all times, unlike the others: it stands beside the page's name
    gatherings::UnrecordedCount m_unrecorded;
    QStackedWidget *m_stack;
    TodaySheet *m_sheet;
    QWidget *m_empty = nullptr; ///< made when first wanted: few ever see it
    TodayHeader *m_emptyHeader = nullptr;
    QTimer *m_minute; ///< the day turns while the window is open
};

} // namespace kith
