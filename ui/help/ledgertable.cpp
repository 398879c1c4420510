// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger as a table.
#include "ui/help/ledgertable.h"

#include <QAction>
#include <QHeaderView>

#include "ui/help/ledgermodel.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

// Below it what somebody was helped with has no room, and where comes second to that.
static constexpr int roomForPlace = 800;
static constexpr double shareOfPlace = 0.21;

LedgerTable::LedgerTable(LedgerModel *model, QWidget *parent) : QTableView(parent), m_ledger(model)
{
    setObjectName(u"ledger"_s);
    setAccessibleName(tr("Ledger"));
    setModel(model);
    setItemDelegate(new LedgerDelegate(this));
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(Theme::line(Type::Row) + Theme::px(15));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(LedgerModel::What, QHeaderView::Stretch);
    share(false);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == LedgerModel::Thanks)
            sayThanks(index);
    });
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const helps::LoggedHelp *one = m_ledger->at(index.row()); one && index.column() != LedgerModel::Thanks)
            Q_EMIT personChosen(index.column() == LedgerModel::Helper ? one->help.helperId : one->help.helpedId);
    });
    auto *thank = new QAction(tr("Take the next step of the card, or say thanks"), this);
    thank->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    thank->setShortcutContext(Qt::WidgetShortcut);
    addAction(thank);
    connect(thank, &QAction::triggered, this, [this] { sayThanks(currentIndex()); });
}

void LedgerTable::sayThanks(const QModelIndex &index)
{
    const helps::LoggedHelp *one = m_ledger->at(index.row());
    if (one && one->help.state == HelpState::Happened)
        Q_EMIT thanked(one->help.id);
}

// What somebody was helped with takes the rest.
void LedgerTable::share(bool isNarrow)
{
    const std::tuple<int, int, int> widths[] = {
        {LedgerModel::When, 104, 80}, {LedgerModel::Helper, 130, 112}, {LedgerModel::Helped, 130, 112}, {LedgerModel::Thanks, 110, 104}};
    for (const auto &[column, usual, slim] : widths)
        setColumnWidth(column, Theme::px(isNarrow ? slim : usual));
    setColumnHidden(LedgerModel::At, isNarrow);
}

void LedgerTable::resizeEvent(QResizeEvent *event)
{
    // Widths drawn by hand stay as long as it stays narrow, or wide.
    const bool isNarrow = width() < Theme::px(roomForPlace);
    if (isNarrow != isColumnHidden(LedgerModel::At))
        share(isNarrow);
    setColumnWidth(LedgerModel::At, std::max(Theme::px(150), int(width() * shareOfPlace)));
    QTableView::resizeEvent(event);
}

} // namespace kith
