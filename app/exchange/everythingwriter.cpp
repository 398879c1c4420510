// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/everything.h"

#include "app/exchange/everythingrows.h"
#include "app/exchange/jsontext.h"
#include "app/exchange/pendingfile.h"
#include "app/exchange/ziparchive.h"
#include "app/store/community.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Everything)
};

constexpr qsizetype block = 64 * 1024;
constexpr qint64 exactInDouble = qint64(1) << 53;

QJsonObject aboutCommunity(Reader &reader)
{
    const auto community = reader.first<CommunityRow>();
    if (!community)
        return {};
    return {{QStringLiteral("id"), community->id.toText()},
            {QStringLiteral("name"), community->name},
            {QStringLiteral("zone"), community->zone},
            {QStringLiteral("created_at"), community->createdAt.toIso()}};
}

void appendJsonCell(QByteArray &to, const Cell &cell)
{
    switch (cell.type) {
    case Cell::Type::Null:
        to += "null";
        break;
    case Cell::Type::Integer:
        if (std::abs(cell.integer) <= exactInDouble)
            to += QByteArray::number(cell.integer);
        else
            to += '"' + QByteArray::number(cell.integer) + '"';
        break;
    case Cell::Type::Real:
        to += QByteArray::number(cell.real, 'g', 17);
        break;
    case Cell::Type::Text:
        appendJsonText(to, cell.text);
        break;
    }
}

/// Hands over every row with its CSV form, in blocks, and sums them up.
TableSum eachRow(TableReader &tables, const TableInfo &table, Progress &progress, const std::function<void(const Cells &)> &row,
                 const std::function<void(const QByteArray &)> &csvBlock)
{
    TableSum sum;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray csv = tableCsvHeader(table);
    const auto flush = [&] {
        hash.addData(csv);
        csvBlock(csv);
        csv.resize(0);
        progress.checkpoint();
    };
    tables.each(table, [&](const Cells &cells) {
        ++sum.rows;
        progress.step();
        row(cells);
        appendTableCsv(csv, cells);
        if (csv.size() > block)
            flush();
    });
    flush();
    sum.sha256 = QString::fromLatin1(hash.result().toHex());
    return sum;
}

void writeJson(Reader &reader, TableReader &tables, PendingFile &file, ExportDone &done, Progress &progress)
{
    QByteArray json = "{\n\"kith\": " + QByteArray::number(tables.schema()) + ",\n\"community\": "
        + QJsonDocument(aboutCommunity(reader)).toJson(QJsonDocument::Compact) + ",\n\"tables\": {";
    QByteArray manifest;
    const QList<TableInfo> all = tables.tables();
    for (const TableInfo &table : all) {
        json += (done.tables.isEmpty() ? "\n\"" : ",\n\"") + table.name + "\": [";
        bool isFirst = true;
        const auto addRow = [&](const Cells &cells) {
            json += std::exchange(isFirst, false) ? "\n{" : ",\n{";
            for (size_t i = 0; i < cells.size(); ++i) {
                json += (i ? ", \"" : "\"") + table.columns[qsizetype(i)].name + "\": ";
                appendJsonCell(json, cells[i]);
            }
            json += '}';
        };
        const TableSum sum = eachRow(tables, table, progress, addRow, [&](const QByteArray &) {
            file.write(json);
            json.resize(0);
        });
        json += "\n]";
        manifest += (manifest.isEmpty() ? "\n\"" : ",\n\"") + table.name + "\": {\"rows\": " + QByteArray::number(sum.rows) + ", \"sha256\": \""
            + sum.sha256.toLatin1() + "\"}";
        done.tables.insert(QString::fromLatin1(table.name), sum.rows);
    }
    file.write(json + "\n},\n\"manifest\": {" + manifest + "\n}\n}\n");
}

void writeZip(Reader &reader, TableReader &tables, PendingFile &file, ExportDone &done, Progress &progress)
{
    QTemporaryDir folder;
    ZipWriter archive(file.path());
    QJsonObject about;
    const QList<TableInfo> all = tables.tables();
    for (const TableInfo &table : all) {
        const QString name = QString::fromLatin1(table.name);
        QFile csv(folder.filePath(name + QStringLiteral(".csv")));
        const auto write = [&](const QByteArray &bytes) {
            if (!csv.isOpen() && !csv.open(QIODevice::WriteOnly))
                throw Failure(Tr::tr("There is no room for temporary files, so nothing was written."), Error::Kind::Storage, csv.errorString());
            if (csv.write(bytes) != bytes.size())
                throw Failure(Tr::tr("There is no room for temporary files, so nothing was written."), Error::Kind::Storage, csv.errorString());
        };
        const TableSum sum = eachRow(tables, table, progress, [](const Cells &) { }, write);
        csv.close();
        archive.add(name + QStringLiteral(".csv"), csv.fileName());
        about.insert(name, QJsonObject{{QStringLiteral("rows"), sum.rows}, {QStringLiteral("sha256"), sum.sha256}});
        done.tables.insert(name, sum.rows);
    }
    const QJsonObject manifest{{QStringLiteral("kith"), tables.schema()},
                               {QStringLiteral("community"), aboutCommunity(reader)},
                               {QStringLiteral("made_at"), reader.clock().now().toIso()},
                               {QStringLiteral("cells"), QStringLiteral("UTF-8; nothing at all is null, \"\" is empty text; an apostrophe before "
                                                                        "= + - @ keeps a spreadsheet from computing and is not part of the text")},
                               {QStringLiteral("tables"), about}};
    QFile out(folder.filePath(QStringLiteral("manifest.json")));
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(manifest).toJson()) < 0 || !out.flush())
        throw Failure(Tr::tr("There is no room for temporary files, so nothing was written."), Error::Kind::Storage, out.errorString());
    out.close();
    archive.add(QStringLiteral("manifest.json"), out.fileName());
    archive.close();
}

} // namespace

QString whatEverythingHolds()
{
    return Tr::tr("Everything is in it: the whole history and every note, those for organizers and those people keep to themselves, too. Confidential notes stay sealed. "
                  "Keep it where nobody else can read it.");
}

ExportDone writeEverything(Reader &reader, ExportFormat format, const QString &path, Progress &progress)
{
    TableReader tables(reader);
    qint64 total = 0;
    const QList<TableInfo> all = tables.tables();
    for (const TableInfo &table : all)
        total += tables.count(table);
    progress.begin(total);
    ExportDone done;
    done.file = path;
    PendingFile file(path);
    if (format == ExportFormat::Zip)
        writeZip(reader, tables, file, done, progress);
    else
        writeJson(reader, tables, file, done, progress);
    file.moveIntoPlace();
    for (qint64 rows : std::as_const(done.tables))
        done.rows += rows;
    return done;
}

} // namespace kith::exchange
