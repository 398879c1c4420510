// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/everything.h"

#include "app/exchange/everythingrows.h"
#include "app/exchange/jsontext.h"
#include "app/exchange/ziparchive.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Everything)
};

using Token = JsonReader::Token;
using Counts = QMap<QString, qint64>;

constexpr qint64 largestManifest = 1024 * 1024;
constexpr qint64 largestEntry = qint64(8) * 1024 * 1024 * 1024;

Cell cellFrom(JsonReader &json, Cell::Type type)
{
    const Token token = json.next();
    if (token == Token::Null)
        return {};
    qint64 number = 0;
    if (type == Cell::Type::Integer && (token == Token::Number || token == Token::Text) && wholeNumber(json.text(), &number))
        return Cell::of(number);
    if (type == Cell::Type::Real && token == Token::Number)
        return Cell::of(json.text().toDouble());
    if (type != Cell::Type::Text || token != Token::Text)
        json.refuse(Tr::tr("a value is of another kind than its column"));
    return Cell::of(json.text());
}

void readJsonRow(JsonReader &json, TableFiller &table)
{
    table.beginRow();
    for (Token token = json.next(); token != Token::ObjectEnd; token = json.next()) {
        const int column = table.columnNamed(json.text());
        table.setCell(column, cellFrom(json, table.typeOf(column)));
    }
    table.endRow();
}

void readJsonTable(JsonReader &json, TableFiller &table)
{
    json.expect(Token::ArrayBegin);
    for (Token token = json.next(); token != Token::ArrayEnd; token = json.next()) {
        if (token != Token::ObjectBegin)
            json.refuse(Tr::tr("a row is missing"));
        readJsonRow(json, table);
    }
}

QHash<QString, TableSum> readJsonManifest(JsonReader &json)
{
    QHash<QString, TableSum> sums;
    json.expect(Token::ObjectBegin);
    for (Token token = json.next(); token != Token::ObjectEnd; token = json.next()) {
        TableSum &sum = sums[QString::fromUtf8(json.text())];
        json.expect(Token::ObjectBegin);
        for (token = json.next(); token != Token::ObjectEnd; token = json.next()) {
            const QByteArray name = json.text();
            json.expect(name == "rows" ? Token::Number : Token::Text);
            if (name == "rows")
                sum.rows = json.text().toLongLong();
            else
                sum.sha256 = QString::fromLatin1(json.text());
        }
    }
    return sums;
}

int readForm(JsonReader &json)
{
    json.expect(Token::Number);
    qint64 form = 0;
    if (!wholeNumber(json.text(), &form) || form < 1 || form > 1'000'000)
        json.refuse(Tr::tr("the number of its form is none"));
    return int(form);
}

Counts readJson(TableFill &fill, const QString &path, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Tr::tr("%1 could not be read. Nothing was put in.").arg(QFileInfo(path).fileName()), Error::Kind::Storage, file.errorString());
    JsonReader json(file);
    progress.begin(file.size());
    EverythingRows rows(fill, progress);
    json.expect(Token::ObjectBegin);
    QHash<QString, TableSum> manifest;
    for (Token token = json.next(); token != Token::ObjectEnd; token = json.next()) {
        const QByteArray name = json.text();
        if (name == "kith") {
            rows.setForm(readForm(json));
        } else if (name == "tables") {
            json.expect(Token::ObjectBegin);
            for (token = json.next(); token != Token::ObjectEnd; token = json.next()) {
                const qint64 from = json.at();
                auto table = rows.begin(json.text());
                readJsonTable(json, *table);
                rows.end(*table);
                progress.step(json.at() - from);
            }
        } else if (name == "manifest") {
            manifest = readJsonManifest(json);
        } else {
            json.skipValue();
        }
    }
    json.expect(Token::End);
    rows.finish();
    if (!manifest.isEmpty())
        rows.compare(manifest);
    return rows.counts();
}

QHash<QString, TableSum> sumsOf(const QJsonObject &manifest)
{
    QHash<QString, TableSum> sums;
    const QJsonObject tables = manifest.value(u"tables").toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it)
        sums.insert(it.key(), {it->toObject().value(u"rows").toInteger(-1), it->toObject().value(u"sha256").toString()});
    return sums;
}

void readZipTable(ZipReader &zip, const QString &name, EverythingRows &rows)
{
    auto table = rows.begin(name.toUtf8());
    std::vector<int> columns;
    TableCsvReader csv(name + QStringLiteral(".csv"), [&](const std::vector<RawCell> &cells) {
        if (columns.empty()) {
            for (const RawCell &cell : cells)
                columns.push_back(table->columnNamed(cell.text));
            return;
        }
        if (cells.size() != columns.size())
            table->refuse(Tr::tr("a row has more or fewer cells than there are columns"));
        table->beginRow();
        for (size_t i = 0; i < cells.size(); ++i) {
            Cell cell;
            if (!cellFromRaw(cells[i], table->typeOf(columns[i]), &cell))
                table->refuse(Tr::tr("a value is of another kind than its column"));
            table->setCell(columns[i], std::move(cell));
        }
        table->endRow();
    });
    zip.read(name + QStringLiteral(".csv"), largestEntry, [&](QByteArrayView piece) { csv.feed(piece); });
    csv.finish();
    rows.end(*table);
}

Counts readZip(TableFill &fill, const QString &path, Progress &progress)
{
    ZipReader zip(path);
    QByteArray text;
    zip.read(QStringLiteral("manifest.json"), largestManifest, [&](QByteArrayView piece) { text.append(piece); });
    const QJsonObject manifest = QJsonDocument::fromJson(text).object();
    EverythingRows rows(fill, progress);
    rows.setForm(manifest.value(u"kith").toInt());
    const QHash<QString, TableSum> sums = sumsOf(manifest);
    qint64 total = 0;
    for (const TableSum &sum : sums)
        total += std::clamp<qint64>(sum.rows, 0, 1'000'000'000);
    progress.begin(total);
    QStringList names = sums.keys();
    names.sort();
    if (zip.names().size() != names.size() + 1)
        throw Failure(Tr::tr("The archive holds other files than its manifest says, so nothing was put in."));
    for (const QString &name : std::as_const(names)) {
        readZipTable(zip, name, rows);
        progress.step(sums.value(name).rows);
    }
    rows.finish();
    rows.compare(sums);
    return rows.counts();
}

} // namespace

bool isEverything(const QString &path)
{
    QFile file(path);
    // Opening a pipe would wait for whoever writes to it.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(256);
    if (head.startsWith("PK"))
        return ZipReader::holds(path, QStringLiteral("manifest.json"));
    QByteArray start = head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head;
    start = start.simplified();
    return start.startsWith("{\"kith\"") || start.startsWith("{ \"kith\"");
}

QFuture<Result<QMap<QString, qint64>>> importEverything(Store &store, const QString &path, std::shared_ptr<Progress> progress)
{
    auto counts = std::make_shared<Counts>();
    const auto body = [=](TableFill &fill) { *counts = ZipReader::isZip(path) ? readZip(fill, path, *progress) : readJson(fill, path, *progress); };
    return store.fill(body).then(QtFuture::Launch::Sync, [counts](const Result<Done> &done) {
        return done.ok() ? Result<Counts>(*counts) : Result<Counts>(done.error());
    });
}

} // namespace kith::exchange
