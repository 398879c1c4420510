// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the tables: how many meet anew, what is looked for and how, the rules, and who meets fewest new people.
#pragma once

#include "ui/kit/sidepanel.h"
#include "ui/tables/planlook.h"
#include "ui/tables/tablesdesk.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QProgressBar;
class QSpinBox;

namespace kith {

class Avatar;
class Button;
class FewestFaces;
class PlanChoice;
class RuleSection;

class TablesPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit TablesPanel(QWidget *parent = nullptr);
    /// A gathering without tables is shown how they are usually made.
    void show(const tables::Sheet &sheet, const QList<PlanLook> &looks, const PlanLook *look, const TablePlan &usual, TablesDesk::State state);
    /// Writes what stands in a field but was not waited for.
    void settle();

Q_SIGNALS:
    void settingsWished(const kith::TablePlan &wanted, int rounds);
    void ruleWished();
    void ruleRemoveWished(kith::TableRuleId rule);
    void planChosen(kith::TablePlanId plan);
    void anotherWished();
    void useWished();
    void removeWished();

private:
    void addResult();
    void addSettings();
    void addSeldom();
    void addPeople();
    void showResult(const PlanLook *look, TablesDesk::State state);
    void showSettings(const tables::Sheet &sheet, const TablePlan &plan, int rounds);
    void tellSettings();
    void tellSettingsWith(Among among);

    TablePlan m_plan;
    int m_roundsKept = 0;
    Label *m_number, *m_caption, *m_state, *m_unavoidable;
    QProgressBar *m_bar;
    PlanChoice *m_plans;
    QSpinBox *m_rounds, *m_size;
    QComboBox *m_among;
    QCheckBox *m_hosts, *m_newcomers, *m_fair, *m_earlier, *m_fades;
    QWidget *m_seldom; ///< settings that are as they should be for most
    Button *m_more;
    Label *m_noHosts;
    RuleSection *m_rules;
    SectionHeading *m_fewestHeading;
    FewestFaces *m_fewest;
    QTimer m_typing; ///< a number is still being typed
};

} // namespace kith
