// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the rows of a ListView: avatar, date or icon, two lines, a pill, tags, text at the right, actions; and section headings.
#pragma once

#include <QStyledItemDelegate>

#include "ui/kit/theme.h"

namespace kith {

struct Pill;

// Lengths are given for a 14 px font and grow with it.
struct RowLook {
    int leading = 36;              // diameter of the avatar or disc; 0: none
    bool twoLines = true;          // false: line 2 stands beside line 1, after the pill
    int padding = 17;              // added to the lines of text to make the row's height
    double nameWidth = 250;        // with one line: where the pill begins
    double noteWidth = 132;        // with one line: from the pill to line 2
    bool actionsAlways = false;    // otherwise on hover and on the current row
    bool card = false;             // a frame around each row (door)
    Type line1 = Type::Row;
    Type line2 = Type::Small;

    static RowLook person();       // 54 high, two lines
    static RowLook gathering();    // 60 high, date block
    static RowLook guest();        // 42 high, one line with a pill and a note
    static RowLook brief();        // 46 high, two lines, 28 avatar
    static RowLook timeline();     // 50 high, icon disc, date at the right
    static RowLook door();         // 78 high cards with a large action
};

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RowDelegate(const RowLook &look = {}, QObject *parent = nullptr);
    const RowLook &look() const { return m_look; }
    int rowHeight() const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    // Where the n-th action and the pill of a row are drawn.
    QRect actionRect(const QRect &row, const QModelIndex &index, int action) const;
    QRect pillRect(const QRect &row, const QModelIndex &index) const;

Q_SIGNALS:
    void actionClicked(const QModelIndex &index, int action);
    void pillClicked(const QModelIndex &index, const QRect &pill);
    void sectionToggled(const QModelIndex &index);
    void sectionActionClicked(const QModelIndex &index);

private:
    struct Parts;
    Parts parts(const QRect &row, const QModelIndex &index, bool actionsShown) const;
    void placeActions(Parts &parts, const QModelIndex &index, const QRectF &box, qreal &right, bool actionsShown) const;
    void placeTwoLines(Parts &parts, const QModelIndex &index, const QRectF &box, qreal left, qreal right, const Pill &pill) const;
    void placeOneLine(Parts &parts, const QModelIndex &index, const QRect &row, qreal left, qreal right, const Pill &pill) const;
    bool actionsShown(const QStyleOptionViewItem &option) const;
    void paintBack(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintLeading(QPainter *p, const QRectF &box, const QModelIndex &index, bool selected, const Theme &theme) const;
    void paintLines(QPainter *p, const Parts &parts, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintRight(QPainter *p, const Parts &parts, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintActions(QPainter *p, const Parts &parts, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintSection(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    QRect sectionActionRect(const QRect &row, const QModelIndex &index) const;

    RowLook m_look;
};

} // namespace kith
