// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include "app/cli/invocation.h"

#include <algorithm>

namespace kith::cli {

static int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
}

int terminalWidth(const QString &text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint c : characters)
        width += widthOf(c);
    return width;
}

QStringList TextTable::lines() const
{
    QList<QStringList> rows = m_rows;
    QList<int> widths(m_rows.first().size());
    for (QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            row[i] = harmless(row[i].replace(u'\n', u' '));
            widths[i] = std::max(widths[i], terminalWidth(row[i]));
        }
    }
    QStringList lines;
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        int filled = 0;
        for (qsizetype i = 0, at = 0; i < row.size(); at += widths[i++] + 2) {
            line += QString(at - filled, u' ') + row[i];
            filled = int(at) + terminalWidth(row[i]);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines << line;
    }
    return lines;
}

} // namespace kith::cli
