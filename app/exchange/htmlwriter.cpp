// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporting.h"
#include "app/exchange/listwriters.h"

#include <QLocale>

namespace kith::exchange {

static constexpr char style[] = R"css(
:root { color-scheme: light dark; --ink: #21201d; --soft: #6a6862; --line: #d9d5cc; --paper: #fff; --ground: #efece6; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe8; --soft: #a7a49d; --line: #3d3b37; --paper: #262522; --ground: #1b1a18; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.45 Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 2.5rem 2.5rem 2rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow-x: auto; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; font-weight: 650; }
p { margin: .35rem 0 1.4rem; color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { padding: .4rem 1rem .4rem 0; text-align: start; font-size: .85rem; font-weight: 600; vertical-align: bottom; }
td { padding: .5rem 1rem .5rem 0; border-top: 1px solid var(--line); vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; unicode-bidi: plaintext; }
tbody tr:last-child td { border-bottom: 1px solid var(--line); }
.name { font-weight: 500; }
.number { text-align: end; }
.tick { width: 1.9rem; padding-inline-end: 0; }
.tick span { display: inline-block; width: .95rem; height: .95rem; border: 1.5px solid var(--soft); border-radius: 3px; vertical-align: -.12rem; }
.signature { width: 40%; }
.signing td { padding-block: 1rem; }
.names table { width: auto; min-width: 50%; }
footer { margin-top: 1.2rem; color: var(--soft); font-size: .85rem; }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  :root { --ink: #000; --soft: #555; --line: #bbb; --paper: #fff; }
  body { background: none; font-size: 10.5pt; }
  main { margin: 0; padding: 0; max-width: none; border: 0; border-radius: 0; overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)css";

static QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

static QByteArray classOf(const ExportColumn &column)
{
    switch (column.kind) {
    case CellKind::Tick:
        return " class=\"tick\"";
    case CellKind::Signature:
        return " class=\"signature\"";
    case CellKind::Number:
        return " class=\"number\"";
    default:
        return column.key == u"name" ? " class=\"name\"" : "";
    }
}

static void appendHead(QByteArray &html, const ExportTable &table)
{
    html += "<thead><tr>";
    for (const ExportColumn &column : table.columns) {
        html += "<th scope=\"col\"" + classOf(column) + '>';
        if (column.kind == CellKind::Tick)
            html += "<span hidden>" + escaped(column.label) + "</span>";
        else
            html += escaped(column.label);
        html += "</th>";
    }
    html += "</tr></thead>\n";
}

static void appendRow(QByteArray &html, const ExportTable &table, int row, const QList<QByteArray> &classes)
{
    html += "<tr>";
    for (int column = 0; column < int(table.columns.size()); ++column) {
        html += "<td" + classes[column] + " dir=\"auto\">";
        html += table.columns[column].kind == CellKind::Tick ? QByteArrayLiteral("<span></span>") : escaped(table.text(row, column));
        html += "</td>";
    }
    html += "</tr>\n";
}

QByteArray htmlBytes(const ExportTable &table, ExportLayout layout)
{
    const QLocale locale;
    const QByteArray dir = locale.textDirection() == Qt::RightToLeft ? "rtl" : "ltr";
    const QByteArray lang = locale.language() == QLocale::C ? QByteArrayLiteral("en") : locale.bcp47Name().toLatin1();
    const QByteArray kind = layout == ExportLayout::SignIn ? " class=\"signing\"" : layout == ExportLayout::NamesOnly ? " class=\"names\"" : "";
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + lang + "\" dir=\"" + dir + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"generator\" content=\"Kith\">\n<title>" + escaped(table.title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<main"
        + kind + ">\n<h1 dir=\"auto\">" + escaped(table.title) + "</h1>\n<p dir=\"auto\">" + escaped(table.subtitle) + "</p>\n";
    if (table.rows() == 0) {
        html += "<p>" + escaped(table.emptyText) + "</p>\n";
    } else {
        QList<QByteArray> classes;
        for (const ExportColumn &column : table.columns)
            classes.append(classOf(column));
        html += "<table>\n";
        appendHead(html, table);
        html += "<tbody>\n";
        for (int row = 0; row < table.rows(); ++row)
            appendRow(html, table, row, classes);
        html += "</tbody>\n</table>\n";
    }
    html += "<footer dir=\"auto\">" + escaped(table.footer) + "</footer>\n</main>\n</body>\n</html>\n";
    return html;
}

} // namespace kith::exchange
