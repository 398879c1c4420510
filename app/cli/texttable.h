// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in columns for a terminal, whatever script the names are written in.
#pragma once

#include <QList>
#include <QStringList>

namespace kith::cli {

/// How many cells of a terminal a text takes: none for accents put on top, two for East Asian wide characters.
int terminalWidth(const QString &text);

class TextTable
{
public:
    explicit TextTable(const QStringList &titles) : m_rows{titles} { }
    void add(const QStringList &row) { m_rows.append(row); }
    bool isEmpty() const { return m_rows.size() == 1; }
    /// Two spaces between columns, none at the end of a line.
    QStringList lines() const;

private:
    QList<QStringList> m_rows;
};

} // namespace kith::cli
