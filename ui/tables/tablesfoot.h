// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Below the tables: what the signs mean, and what keys do.
#pragma once

#include <QWidget>

namespace kith {

class KeyHints;

class TablesFoot : public QWidget
{
    Q_OBJECT
public:
    explicit TablesFoot(QWidget *parent = nullptr);
    void setTables(int tables);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_legend;
    KeyHints *m_keys;
};

} // namespace kith
