// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What would happen to each row: chips to choose which rows are shown, the rows, and the decisions only a person can make.
#pragma once

#include "ui/exchange/importrowsmodel.h"

#include <QWidget>

class QListView;

namespace kith {

class Banner;
class Button;
class FilterChips;
class ImportRowDelegate;
class ImportRowDetail;
class Label;
struct SpokenPart;

class ImportRows : public QWidget {
    Q_OBJECT
public:
    explicit ImportRows(ImportWork &work, QWidget *parent = nullptr);
    /// Another file: shows what is to decide first, when there is anything.
    void begin();
    void showView();
    ImportRowsModel &model() const { return *m_model; }
    QListView *list() const { return m_list; }
    FilterChips *chips() const { return m_chips; }
    void choose(RowFilter filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void refresh();
    void showCounts();
    void showProblem();
    void decide(const QModelIndex &index, int button);
    QList<SpokenPart> buttonsOf(const ImportRowDelegate &delegate, const QModelIndex &index);
    void decideAll(exchange::RowChoice::Person person);
    void showMenu(const QModelIndex &index, const QPoint &at);
    void showDetail();

    ImportWork &m_work;
    ImportRowsModel *m_model;
    Banner *m_banner;
    FilterChips *m_chips;
    QWidget *m_all;
    QListView *m_list;
    Label *m_empty;
    ImportRowDetail *m_detail;
    bool m_isFresh = true;
};

} // namespace kith
