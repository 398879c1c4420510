// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/listwriters.h"

#include "app/exchange/libxlsxwriter.h"
#include "app/exchange/ziparchive.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr int mostRows = 1'048'575; ///< of a sheet, without the header
constexpr int measuredRows = 500;
constexpr qint64 largestPart = qint64(16) * 1024 * 1024 * 1024;

Failure unwritable(const QString &why)
{
    return Failure(Tr::tr("The spreadsheet could not be written (%1). What was there before is untouched. Choose another folder or make room, "
                          "and try again.").arg(why),
                   Error::Kind::Storage);
}

/// Spreadsheets take 31 letters and none of []:*?/\ in the name of a sheet.
QByteArray sheetName(const QString &title)
{
    QString name;
    for (QChar c : title)
        name += QStringView(u"[]:*?/\\").contains(c) || c.unicode() < 0x20 ? u' ' : c;
    name = name.simplified().left(31);
    if (name.endsWith(QChar(0xFFFD)) || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    while (name.startsWith(u'\'') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'\'') || name.endsWith(u' '))
        name.chop(1);
    const bool isReserved = name.compare(u"history", Qt::CaseInsensitive) == 0;
    return name.isEmpty() || isReserved ? QByteArrayLiteral("Kith") : name.toUtf8();
}

QList<int> shownColumns(const ExportTable &table)
{
    QList<int> shown;
    for (int i = 0; i < int(table.columns.size()); ++i) {
        if (table.columns[i].kind != CellKind::Tick)
            shown.append(i);
    }
    return shown;
}

double widthOf(const ExportTable &table, int column)
{
    qsizetype letters = table.columns[column].label.size() + 3; // and the arrow of the filter
    for (int row = 0; row < std::min(table.rows(), measuredRows); ++row)
        letters = std::max(letters, table.text(row, column).size());
    return double(std::clamp<qsizetype>(letters, 6, 48)) + 2;
}

/// "_x0041_" is how spreadsheets spell a character, there "A".
bool isSpelling(QByteArrayView text)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    return text.size() == 7 && text[6] == '_' && std::all_of(text.begin() + 2, text.begin() + 6, isHex);
}

/// The two characters that are none would make the whole sheet unreadable, and text that looks like a spelling would be
/// read as one. (The library spells out control characters itself.)
void makeLegal(QByteArray &text)
{
    if (text.contains("\xEF\xBF"))
        text.replace("\xEF\xBF\xBE", "\xEF\xBF\xBD").replace("\xEF\xBF\xBF", "\xEF\xBF\xBD");
    for (qsizetype at = text.indexOf("_x"); at >= 0; at = text.indexOf("_x", at + 1)) {
        if (isSpelling(QByteArrayView(text).sliced(at).first(std::min<qsizetype>(7, text.size() - at)))) {
            text.insert(at, "_x005F");
            at += 6;
        }
    }
}

/// Counts the rows and cells of a sheet's XML that comes in pieces.
class SheetCount
{
public:
    void feed(QByteArrayView piece)
    {
        m_text.append(piece);
        qsizetype counted = 0;
        for (qsizetype at = m_text.indexOf('<'); at >= 0 && at + longestTag <= m_text.size(); at = m_text.indexOf('<', counted)) {
            const QByteArrayView tag = QByteArrayView(m_text).sliced(at, longestTag);
            m_cells += tag.startsWith("<c ");
            m_rows += tag == "<row ";
            counted = at + 1;
        }
        // A tag that is cut off is counted with the next piece.
        m_text.remove(0, std::max(counted, m_text.size() - end.size()));
    }
    bool has(qint64 rows, qint64 cells) const { return m_rows == rows && m_cells == cells && m_text.endsWith(end); }

private:
    static constexpr qsizetype longestTag = 5;
    static constexpr QByteArrayView end = "/worksheet>";

    QByteArray m_text;
    qint64 m_cells = 0;
    qint64 m_rows = 0;
};

class Sheet
{
public:
    Sheet(const ExportTable &table, const QString &path) : m_table(table), m_columns(shownColumns(table))
    {
        // Rows go to the disk one by one, so that a big list takes no more memory than a small one.
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        if (!m_book)
            throw unwritable(Tr::tr("not enough memory"));
        m_sheet = workbook_add_worksheet(m_book, sheetName(table.title).constData());
        if (!m_sheet)
            m_sheet = workbook_add_worksheet(m_book, nullptr);
        QByteArray title = table.title.toUtf8();
        QByteArray company = table.footer.toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.company = company.data();
        workbook_set_properties(m_book, &properties);
    }
    ~Sheet()
    {
        if (m_book)
            workbook_close(m_book);
    }

    void header()
    {
        lxw_format *bold = workbook_add_format(m_book);
        format_set_bold(bold);
        format_set_bottom(bold, LXW_BORDER_THIN);
        for (int i = 0; i < int(m_columns.size()); ++i) {
            const ExportColumn &column = m_table.columns[m_columns[i]];
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), column.kind == CellKind::Signature ? 30 : widthOf(m_table, m_columns[i]), nullptr);
            worksheet_write_string(m_sheet, 0, lxw_col_t(i), column.label.toUtf8().constData(), bold);
            ++m_cells;
        }
        m_rows += m_columns.isEmpty() ? 0 : 1;
        worksheet_freeze_panes(m_sheet, 1, 0);
        if (!m_columns.isEmpty())
            worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(m_table.rows()), lxw_col_t(m_columns.size() - 1));
        worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    }

    void row(int row)
    {
        const qint64 before = m_cells;
        for (int i = 0; i < int(m_columns.size()); ++i) {
            const QByteArrayView cell = m_table.cell(row, m_columns[i]);
            if (cell.isEmpty())
                continue;
            m_text.resize(0);
            m_text.append(cell);
            if (m_table.columns[m_columns[i]].kind == CellKind::List)
                m_text.replace(listSeparator, ", ");
            makeLegal(m_text);
            if (worksheet_write_string(m_sheet, lxw_row_t(row + 1), lxw_col_t(i), m_text.constData(), nullptr) != LXW_NO_ERROR) {
                throw Failure(Tr::tr("Row %1 has a text longer than a spreadsheet takes (32,767 letters), so nothing was written. CSV takes any length.")
                                  .arg(row + 1));
            }
            ++m_cells;
        }
        m_rows += m_cells > before; // a row of nothing is not written
    }

    void close()
    {
        m_isPageLost = m_sheet->optimize_tmpfile && (std::fflush(m_sheet->optimize_tmpfile) != 0 || std::ferror(m_sheet->optimize_tmpfile) != 0);
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR)
            throw unwritable(QString::fromUtf8(lxw_strerror(error)));
    }

    /// The library keeps its pages in temporary files and never asks whether they could be written; so every cell is counted.
    void verify(const QString &path) const
    {
        if (m_isPageLost || !isWhole(ZipReader(path)))
            throw unwritable(Tr::tr("no room for temporary files"));
    }

private:
    bool isWhole(const ZipReader &book) const
    {
        SheetCount count;
        bool isFilled = true;
        for (const QString &name : book.names()) {
            qsizetype size = 0;
            book.read(name, largestPart, [&](QByteArrayView piece) {
                size += piece.size();
                if (name.endsWith(u"/sheet1.xml"))
                    count.feed(piece);
            });
            isFilled = isFilled && size > 0;
        }
        return isFilled && count.has(m_rows, m_cells);
    }

    const ExportTable &m_table;
    QList<int> m_columns;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    QByteArray m_text;
    qint64 m_rows = 0;
    qint64 m_cells = 0;
    bool m_isPageLost = false;
};

} // namespace

void writeXlsx(const ExportTable &table, const QString &path, Progress &progress)
{
    if (table.rows() > mostRows)
        throw Failure(Tr::tr("This list has more rows than a spreadsheet takes (1,048,575), so nothing was written. Choose CSV."));
    loadXlsxwriter();
    Sheet sheet(table, path);
    sheet.header();
    progress.begin(table.rows());
    for (int row = 0; row < table.rows(); ++row) {
        if (row % 512 == 0)
            progress.checkpoint();
        sheet.row(row);
        progress.step();
    }
    sheet.close();
    sheet.verify(path);
}

} // namespace kith::exchange
