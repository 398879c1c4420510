// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/previewpane.h"

#include "app/exchange/everything.h"
#include "ui/exchange/exportpreview.h"
#include "ui/exchange/pagepreview.h"
#include "ui/kit/button.h"
#include "ui/kit/ground.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int measuredRows = 200; ///< for the widths of columns
static constexpr int widestColumn = 220; ///< at a 14 px font

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_page(new PagePreview), m_back(Button::iconOnly(u"left"_s, tr("The page before"))),
      m_onward(Button::iconOnly(u"right"_s, tr("The next page"))), m_pageWords(new Label(QString(), Type::Body, Colour::Text2)), m_model(new ExportPreviewModel(this)),
      m_table(new QTableView), m_tableWords(new Label(QString(), Type::Body, Colour::Text2))
{
    setBackgroundRole(QPalette::Mid);
    setAutoFillBackground(true);
    m_pagePart = makePager();
    m_tablePart = makeTable();
    m_wordsPart = makeWords();
    for (QWidget *part : {m_pagePart, m_tablePart, m_wordsPart})
        m_stack->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 12);
    column->addWidget(m_stack);
    connect(m_page, &PagePreview::pageChanged, this, &PreviewPane::showPage);
    connect(m_back, &QPushButton::clicked, this, [this] { m_page->goTo(m_page->page() - 1); });
    connect(m_onward, &QPushButton::clicked, this, [this] { m_page->goTo(m_page->page() + 1); });
}

QWidget *PreviewPane::makePager()
{
    auto *part = new QWidget;
    auto *pager = new QHBoxLayout;
    pager->setSpacing(8);
    pager->addStretch(1);
    pager->addWidget(m_back);
    pager->addWidget(m_pageWords);
    pager->addWidget(m_onward);
    pager->addStretch(1);
    m_back->setObjectName(u"pageBefore"_s);
    m_onward->setObjectName(u"nextPage"_s);
    for (Button *button : {m_back, m_onward})
        button->setKind(Button::Kind::Quiet);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_page, 1);
    column->addLayout(pager);
    return part;
}

QWidget *PreviewPane::makeTable()
{
    m_table->setObjectName(u"previewTable"_s);
    m_table->setAccessibleName(tr("What will be written"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(Theme::px(34));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setResizeContentsPrecision(measuredRows);
    auto *frame = new Ground(Colour::Base, Ground::Line::Around);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(5, 5, 5, 5);
    inside->addWidget(m_table);
    m_tableWords->setAlignment(Qt::AlignHCenter);
    m_tableWords->setElided();
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(12);
    column->addWidget(frame, 1);
    column->addWidget(m_tableWords);
    return part;
}

QWidget *PreviewPane::makeWords()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->addStretch(2);
    auto *heading = new Label(tr("Every table, every row"), Type::PageTitle);
    auto *text = new Label(exchange::whatEverythingHolds() + u' ' + tr("Import puts it into an empty community again, row by row."), Type::Body, Colour::Text2);
    text->setObjectName(u"everythingHolds"_s);
    for (Label *label : {heading, text}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addStretch(3);
    return part;
}

void PreviewPane::showPages(const PrintedListPtr &list)
{
    m_model->setTable(list->table());
    m_stack->setCurrentWidget(m_pagePart);
    m_page->setList(list);
}

void PreviewPane::showPage()
{
    m_pageWords->setText(tr("Page %1 of %2, A4").arg(m_page->page() + 1).arg(m_page->pages()));
    m_back->setUnavailable(m_page->page() > 0 ? QString() : tr("This is the first page."));
    m_onward->setUnavailable(m_page->page() + 1 < m_page->pages() ? QString() : tr("This is the last page."));
}

void PreviewPane::showTable(const ExportPreviewPtr &preview, exchange::ExportFormat format)
{
    m_model->setTable({preview, &preview->table}, format);
    m_stack->setCurrentWidget(m_tablePart);
    m_tableWords->setText(tr("%1, %2", "rows, columns").arg(tr("%n rows", nullptr, m_model->rowCount()), tr("%n columns", nullptr, m_model->columnCount())));
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 8, Theme::px(widestColumn)));
}

void PreviewPane::showEverything()
{
    m_stack->setCurrentWidget(m_wordsPart);
}

bool PreviewPane::isSettled() const
{
    return m_stack->currentWidget() != m_pagePart || m_page->isDrawn();
}

} // namespace kith
