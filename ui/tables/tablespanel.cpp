// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablespanel.h"

#include "app/tables/tablewords.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/tables/fewestfaces.h"
#include "ui/tables/planchoice.h"
#include "ui/tables/rulesection.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QSpinBox>

namespace kith {

using namespace tables;

namespace {

constexpr int mostRounds = 20, mostSeats = 60, typingMs = 600;

Label *paragraph(Type type)
{
    auto *label = new Label(QString(), type, Colour::Text2);
    label->setWordWrap(true);
    return label;
}

/// Its words at the leading side, the field at the other.
QWidget *line(const QString &words, QWidget *field)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 2, 0, 2);
    auto *label = new Label(words, Type::Body);
    label->setBuddy(field);
    label->setElided();
    field->setAccessibleName(words);
    across->addWidget(label, 1);
    across->addWidget(field);
    return row;
}

} // namespace

TablesPanel::TablesPanel(QWidget *parent)
    : SidePanel(tr("How the tables are made"), parent), m_number(new Label(QString(), Type::Display)), m_caption(paragraph(Type::Small)), m_state(paragraph(Type::Small)),
      m_unavoidable(paragraph(Type::Small)), m_bar(new QProgressBar), m_plans(new PlanChoice), m_rounds(new QSpinBox), m_size(new QSpinBox),
      m_among(new QComboBox), m_hosts(new QCheckBox), m_newcomers(new QCheckBox), m_fair(new QCheckBox), m_earlier(new QCheckBox), m_fades(new QCheckBox), m_seldom(new QWidget),
      m_more(new Button(QString(), Button::Kind::Link)),
      m_noHosts(paragraph(Type::Caption)), m_rules(new RuleSection), m_fewest(new FewestFaces)
{
    addResult();
    addSettings();
    addPeople();
    finish();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &TablesPanel::tellSettings);
}

void TablesPanel::addResult()
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(Theme::px(8));
    m_state->setObjectName(QStringLiteral("searchState"));
    m_number->setObjectName(QStringLiteral("freshNumber"));
    beginSection();
    for (QWidget *part : {static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_caption), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_state),
                          static_cast<QWidget *>(m_unavoidable), static_cast<QWidget *>(m_plans)})
        add(part);
    connect(m_plans, &PlanChoice::chosen, this, &TablesPanel::planChosen);
    connect(m_plans, &PlanChoice::anotherWished, this, &TablesPanel::anotherWished);
    connect(m_plans, &PlanChoice::useWished, this, &TablesPanel::useWished);
    connect(m_plans, &PlanChoice::removeWished, this, &TablesPanel::removeWished);
}

void TablesPanel::addSettings()
{
    m_rounds->setObjectName(QStringLiteral("tableRounds"));
    m_size->setObjectName(QStringLiteral("tableSize"));
    m_among->setObjectName(QStringLiteral("tableAmong"));
    m_hosts->setObjectName(QStringLiteral("tableHosts"));
    m_newcomers->setObjectName(QStringLiteral("tableNewcomers"));
    m_fair->setObjectName(QStringLiteral("tableFair"));
    m_rounds->setRange(1, mostRounds);
    m_size->setRange(2, mostSeats);
    m_among->addItems({QString(), QString()}); // in the order of Among
    m_noHosts->setText(tr("Say under Rules who may host."));
    beginSection();
    add(line(tr("Rounds"), m_rounds));
    add(line(tr("Seats at a table"), m_size));
    add(line(tr("Seat"), m_among));
    add(line(tr("A table host each"), m_hosts));
    add(m_noHosts);
    add(line(tr("Newcomers not alone"), m_newcomers));
    addSeldom();
    for (QSpinBox *number : {m_rounds, m_size}) {
        number->setKeyboardTracking(false);
        connect(number, &QSpinBox::valueChanged, this, [this] { m_typing.start(); });
    }
    connect(m_among, &QComboBox::activated, this, [this](int chosen) { tellSettingsWith(Among(chosen)); });
    for (QCheckBox *box : {m_hosts, m_newcomers, m_fair, m_earlier, m_fades})
        connect(box, &QCheckBox::clicked, this, &TablesPanel::tellSettings);
}

void TablesPanel::addSeldom()
{
    auto *column = new QVBoxLayout(m_seldom);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(line(tr("Take turns at a small table"), m_fair));
    column->addWidget(line(tr("Count earlier evenings"), m_earlier));
    column->addWidget(line(tr("Long ago counts less"), m_fades));
    m_seldom->hide();
    m_more->setText(tr("More", "settings"));
    m_more->setObjectName(QStringLiteral("moreSettings"));
    add(m_more);
    add(m_seldom);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_more->hide();
        m_seldom->show();
        m_fair->setFocus(Qt::OtherFocusReason);
    });
}

void TablesPanel::addPeople()
{
    auto *add = new Button(tr("Add", "a rule"), Button::Kind::Link);
    add->setObjectName(QStringLiteral("addRule"));
    add->setAccessibleName(tr("Add a rule"));
    section(tr("Rules"))->addTrailing(add);
    this->add(m_rules);
    m_fewestHeading = section(tr("Fewest new faces"));
    this->add(m_fewest);
    connect(add, &QPushButton::clicked, this, &TablesPanel::ruleWished);
    connect(m_rules, &RuleSection::removeWished, this, &TablesPanel::ruleRemoveWished);
}

void TablesPanel::show(const Sheet &sheet, const QList<PlanLook> &looks, const PlanLook *look, const TablePlan &usual, TablesDesk::State state)
{
    showResult(look, state);
    m_plans->setPlans(looks, look);
    showSettings(sheet, look ? look->plan.plan : usual, look ? look->rounds() : TablesDesk::usualRounds);
    m_rules->setRules(sheet, look);
    m_fewest->setFaces(sheet, look ? look->outcome.newFaces : QList<NewFaces>());
    m_fewestHeading->setVisible(look);
}

void TablesPanel::showResult(const PlanLook *look, TablesDesk::State state)
{
    const Outcome none, &outcome = look ? look->outcome : none;
    m_number->setText(QLocale().toString(outcome.fresh));
    m_caption->setText(tr("new meetings of %1 at the tables").arg(QLocale().toString(outcome.pairs)));
    m_number->setAccessibleName(QStringLiteral("%1 %2").arg(m_number->text(), m_caption->text()));
    m_bar->setRange(0, std::max(1, outcome.pairs));
    m_bar->setValue(outcome.fresh);
    m_bar->setAccessibleName(m_number->accessibleName());
    // What a search has proved a look alone need not see.
    const bool isBest = look && (look->isBest || state == TablesDesk::State::Best);
    m_state->setText(isBest                                   ? tr("Nothing better exists")
                         : state == TablesDesk::State::Looking ? tr("Looking…")
                         : state == TablesDesk::State::Quiet   ? tr("Nothing better found in %n seconds", nullptr, Searching::patience / 1000)
                                                               : QString());
    m_state->setVisible(!m_state->text().isEmpty());
    m_unavoidable->setText(look && look->unavoidable > 0 ? sayUnavoidable(look->unavoidable, outcome.repeats()) : QString());
    m_unavoidable->setVisible(!m_unavoidable->text().isEmpty());
}

void TablesPanel::showSettings(const Sheet &sheet, const TablePlan &plan, int rounds)
{
    m_among->setItemText(int(Among::Coming), tr("%n coming", nullptr, int(sheet.among(Among::Coming).size())));
    m_among->setItemText(int(Among::Here), tr("%n here", nullptr, int(sheet.among(Among::Here).size())));
    // Somebody may be choosing.
    if (!m_among->view()->isVisible())
        m_among->setCurrentIndex(int(plan.among));
    const SheetPlan *kept = sheet.plan(plan.id);
    const bool anyHost = kept && std::any_of(kept->rules.begin(), kept->rules.end(), [](const TableRule &rule) { return rule.kind == TableRuleKind::Host; });
    m_noHosts->setVisible(plan.hostEach && !anyHost);
    if (m_typing.isActive() && plan.id == m_plan.id)
        return;
    m_plan = plan;
    m_roundsKept = rounds;
    const QSignalBlocker quietRounds(m_rounds), quietSize(m_size);
    m_rounds->setMinimum(std::max(1, kept ? kept->held() : 1));
    m_rounds->setValue(rounds);
    m_size->setValue(plan.size);
    m_hosts->setChecked(plan.hostEach);
    m_newcomers->setChecked(plan.newcomersNotAlone);
    m_fair->setChecked(plan.fairSmallTable);
    m_earlier->setChecked(plan.countEarlier);
    m_fades->setChecked(plan.earlierFades);
    m_fades->setEnabled(plan.countEarlier);
}

void TablesPanel::tellSettings()
{
    tellSettingsWith(m_plan.among);
}

void TablesPanel::tellSettingsWith(Among among)
{
    m_typing.stop();
    TablePlan wanted = m_plan;
    wanted.size = m_size->value();
    wanted.among = among;
    wanted.hostEach = m_hosts->isChecked();
    wanted.newcomersNotAlone = m_newcomers->isChecked();
    wanted.fairSmallTable = m_fair->isChecked();
    wanted.countEarlier = m_earlier->isChecked();
    wanted.earlierFades = m_fades->isChecked();
    if (!(wanted == m_plan) || m_rounds->value() != m_roundsKept)
        Q_EMIT settingsWished(wanted, m_rounds->value());
}

void TablesPanel::settle()
{
    if (m_typing.isActive())
        tellSettings();
}

} // namespace kith
