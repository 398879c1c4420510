// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What will be written: the printed page with its pager, a table, or words where there is no list.
#pragma once

#include "app/exchange/exporting.h"
#include "ui/exchange/printedlist.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace kith {

class Button;
class ExportPreviewModel;
class Label;
class PagePreview;

class PreviewPane : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);
    void showPages(const PrintedListPtr &list);
    void showTable(const ExportPreviewPtr &preview, exchange::ExportFormat format);
    void showEverything();
    /// Whether what is to be seen has been drawn.
    bool isSettled() const;

private:
    QWidget *makePager();
    QWidget *makeTable();
    QWidget *makeWords();
    void showPage();

    QStackedWidget *m_stack;
    PagePreview *m_page;
    QWidget *m_pagePart, *m_tablePart, *m_wordsPart;
    Button *m_back, *m_onward;
    Label *m_pageWords;
    ExportPreviewModel *m_model;
    QTableView *m_table;
    Label *m_tableWords;
};

} // namespace kith
