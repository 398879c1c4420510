// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The choices of the export dialog: side by side, or one below the other where there is no room for that.
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QScrollArea;

namespace kith {

class ExportPanes : public QWidget {
    Q_OBJECT
public:
    ExportPanes(QWidget *formats, QWidget *guests, QWidget *columns, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFirst(QWidget *formats, QWidget *guests);
    void showChosen();

    QBoxLayout *m_panes;
    QScrollArea *m_scroll = nullptr;
    QList<QAbstractButton *> m_formats;
};

} // namespace kith
