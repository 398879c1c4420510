// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporttable.h"

#include <charconv>

namespace kith::exchange {

void ExportTable::putNumber(qint64 number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    m_bytes.append(digits, end - digits);
}

QString ExportTable::text(int row, int column) const
{
    QString text = QString::fromUtf8(cell(row, column));
    if (columns[column].kind == CellKind::List)
        text.replace(QLatin1Char(listSeparator), QStringLiteral(", "));
    return text;
}

int ExportTable::filled(int column) const
{
    int filled = 0;
    const int all = rows();
    for (int row = 0; row < all; ++row)
        filled += !cell(row, column).isEmpty();
    return filled;
}

/// Tabs and line breaks would end a cell on the clipboard.
static QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

QString clipboardText(const ExportTable &table)
{
    QList<int> shown;
    QStringList line;
    for (int i = 0; i < int(table.columns.size()); ++i) {
        if (table.columns[i].kind == CellKind::Tick || table.columns[i].kind == CellKind::Signature)
            continue;
        shown.append(i);
        line.append(table.columns[i].label);
    }
    QStringList lines{line.join(u'\t')};
    for (int row = 0; row < table.rows(); ++row) {
        line.clear();
        for (int column : shown)
            line.append(oneLine(table.text(row, column)));
        lines.append(line.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace kith::exchange
