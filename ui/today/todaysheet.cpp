// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaysheet.h"

#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/leading.h"
#include "ui/today/nextcard.h"
#include "ui/today/todayheader.h"
#include "ui/today/todaysection.h"

#include <QHBoxLayout>

#include <algorithm>

namespace kith {

namespace {

constexpr int inset = ActionRow::inset, betweenSections = 28;
constexpr int besideWidth = 316, besideMost = 460, widest = 1320;
constexpr int twoColumnsNeed = 860, oneColumnBelow = 900; ///< of the page, and of the window it is in

/// As far in as the contents of rows are.
QHBoxLayout *inLine(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(inset, 0, inset, 0);
    row->addWidget(widget);
    return row;
}

QVBoxLayout *columnOn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(betweenSections);
    return column;
}

} // namespace

TodaySheet::TodaySheet(QList<TodaySection *> sections, QWidget *parent)
    : QScrollArea(parent), m_sections(std::move(sections)), m_header(new TodayHeader), m_card(new NextCard),
      m_quiet(new EmptyState(tr("Nothing waits for you today"), QString())), m_columns(new QBoxLayout(QBoxLayout::LeftToRight)), m_main(new QWidget),
      m_beside(new QWidget)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    m_quiet->setObjectName(QStringLiteral("nothingWaits"));
    m_quiet->hide();
    // The column beside keeps its room until it is known what is in it, so that the next gathering stays where it is.
    for (TodaySection *section : std::as_const(m_sections)) {
        section->hide();
        connect(section, &ActionList::arranged, this, &TodaySheet::chain);
        connect(section, &ActionList::focused, this, [this](QWidget *row) { ensureWidgetVisible(row, 0, Theme::px(margin)); });
        connect(section, &ActionList::left, this, [this, section](int by, bool onAction) { step(section, by, onAction); });
    }
}

void TodaySheet::build()
{
    QVBoxLayout *main = columnOn(m_main), *beside = columnOn(m_beside);
    main->addLayout(inLine(m_card));
    for (TodaySection *section : std::as_const(m_sections))
        (section->side() == TodaySection::Side::Main ? main : beside)->addWidget(section);
    main->addWidget(m_quiet);
    main->addStretch(1);
    beside->addStretch(1);
    m_columns->addWidget(m_main);
    m_columns->addWidget(m_beside);

    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(margin - inset, above, margin - inset, margin);
    column->setSpacing(18);
    column->addLayout(inLine(m_header));
    column->addLayout(m_columns, 1);
    auto *across = new QWidget;
    across->setLayout(leading(sheet, Theme::px(widest)));
    // What has a size is not asked for one: all of it would be laid out before it holds anything.
    across->resize(size());
    setWidget(across);
}

void TodaySheet::setSeen(const QList<TodaySection *> &seen)
{
    m_seen = seen;
    for (TodaySection *section : std::as_const(m_sections))
        section->setVisible(seen.contains(section));
    m_beside->setVisible(std::any_of(seen.begin(), seen.end(), [](TodaySection *section) { return section->side() == TodaySection::Side::Beside; }));
    m_quiet->setVisible(seen.isEmpty());
    chain();
}

void TodaySheet::setQuietText(const QString &text)
{
    m_quiet->setText(text);
}

void TodaySheet::enter()
{
    if (!m_seen.isEmpty())
        m_seen.first()->enter(1, false);
}

void TodaySheet::arrange()
{
    const bool two = width() >= Theme::px(twoColumnsNeed) && window()->width() >= Theme::px(oneColumnBelow);
    // As much as the words of a row need; what a large screen has more than that belongs to the main column.
    const int wide = std::clamp(width() / 3, Theme::px(besideWidth), Theme::px(besideMost)) + 2 * inset;
    m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(two ? 2 * inset : betweenSections);
    m_columns->setStretch(0, two ? 1 : 0);
    m_columns->setStretch(1, two ? 0 : 1);
    m_beside->setMinimumWidth(two ? wide : 0);
    m_beside->setMaximumWidth(two ? wide : QWIDGETSIZE_MAX);
}

void TodaySheet::resizeEvent(QResizeEvent *event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

/// Rows come and go; Tab walks them as they are read.
void TodaySheet::chain()
{
    QList<QWidget *> stops{m_header->newGathering()};
    stops += m_card->stops();
    for (TodaySection *section : std::as_const(m_sections))
        stops += section->stops();
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void TodaySheet::step(TodaySection *from, int step, bool onAction)
{
    const qsizetype to = m_seen.indexOf(from) + step;
    if (to >= 0 && to < m_seen.size())
        m_seen[to]->enter(step, onAction);
    else if (step < 0)
        focusNextPrevChild(false);
}

} // namespace kith
