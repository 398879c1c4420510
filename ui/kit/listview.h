// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list of rows drawn by a RowDelegate: quick with many rows, never scrolling sideways, typing goes to its search field.
#pragma once

#include <QListView>
#include <QPointer>

#include "ui/kit/command.h"
#include "ui/kit/rowdelegate.h"

namespace kith {

class RowModelBase;
class SearchField;

class ListView : public QListView {
    Q_OBJECT
public:
    // `name` is what a screen reader calls the list.
    explicit ListView(const QString &name, const RowLook &look = {}, QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    RowModelBase *rows() const { return m_rows; }
    // What is typed in the field filters the rows; keys typed in the list go to the field, moving keys in the field come here.
    void setSearchField(SearchField *field);

    qint64 currentKey() const;                 // 0 when there is none
    QList<qint64> selectedKeys() const;
    bool setCurrentKey(qint64 key);            // false when the row is not shown
    void selectFirst();
    bool isFirst() const;                      // the cursor stands on the first row
    // What the keys of every list do.
    static QList<KeyNote> keyNotes();

Q_SIGNALS:
    void currentKeyChanged(qint64 key);        // the row under the cursor, by mouse or keys
    void opened(qint64 key);                   // Enter or double click
    void actionClicked(qint64 key, int action);
    void pillClicked(qint64 key, const QRect &globalPill);
    void sectionActionClicked(const QString &sectionKey);

protected:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void fitRows();
    void rememberKey();
    void restoreKey();
    void tellCurrent();
    int nextRow(int from, int step) const;
    void choose(const QModelIndex &index);

    RowDelegate *m_delegate;
    QPointer<RowModelBase> m_rows;
    QPointer<SearchField> m_field;
    qint64 m_lastKey = 0;
    qint64 m_told = 0;
    bool m_restoring = false;
};

} // namespace kith
