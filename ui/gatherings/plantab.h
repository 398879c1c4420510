// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Plan: the fields of a gathering, saved as they are left, and beside them how it stands.
#pragma once

#include "app/gatherings/roster.h"
#include "ui/kit/formbase.h"

#include <QWidget>

class QBoxLayout;

namespace kith {

class Banner;
class Button;
class Community;
class Label;
class PillLabel;
class PlanForm;
class SidePanel;
class Store;
struct Verb;

class PlanTab : public QWidget
{
    Q_OBJECT
public:
    explicit PlanTab(Community &community, QWidget *parent = nullptr);
    /// What is known now; another gathering than before begins anew.
    void setGathering(const gatherings::Listed &listed, const QList<gatherings::Guest> &guests);
    void focusFirst();
    /// Saves what differs; called as each field is left. False when something is wrong with it.
    bool save();

Q_SIGNALS:
    void told(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    SidePanel *makePanel();
    void answered(const Gathering &before, const Gathering &after, const FormBase::Sent &sent, const Result<Gathering> &result);
    void askKeepMoment(const Gathering &before, const Gathering &after);
    void keepMoment();
    void showState();
    void showAttendance();
    void showTelling();
    void toggleCancelled();
    void toggleClosed();
    void remove();
    template<class F>
    void perform(const Verb &verb, F f);

    Store &m_store;
    gatherings::Listed m_listed;
    Gathering m_sent; ///< while the store has not answered
    QList<gatherings::Guest> m_guests;
    Gathering m_beforeZone; ///< as it was before its zone was changed here
    QBoxLayout *m_beside;
    SidePanel *m_panel = nullptr;
    PlanForm *m_form;
    Banner *m_banner;
    PillLabel *m_state;
    Label *m_stateText, *m_attendanceText, *m_tellText;
    Button *m_cancel, *m_close, *m_remove;
};

} // namespace kith
