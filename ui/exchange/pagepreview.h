// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One printed page on the screen, as it will come out of the printer; drawn on another thread.
#pragma once

#include "ui/exchange/printedlist.h"

#include <QWidget>

namespace kith {

class PagePreview : public QWidget {
    Q_OBJECT
public:
    explicit PagePreview(QWidget *parent = nullptr);
    /// Stays on the page it is on, as far as there is one.
    void setList(const PrintedListPtr &list);
    int page() const { return m_page; }
    int pages() const { return m_list ? m_list->pages() : 0; }
    void goTo(int page);
    /// Whether the page that is to be seen has been drawn.
    bool isDrawn() const { return !m_isDrawing; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChanged();
    void drawn();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF sheetRect() const;
    void describe();
    void draw();
    void take(const QImage &picture);

    PrintedListPtr m_list;
    int m_page = 0;
    QImage m_picture;
    bool m_isDrawing = false;
    bool m_isStale = false; ///< something else is to be seen than what is being drawn
};

} // namespace kith
