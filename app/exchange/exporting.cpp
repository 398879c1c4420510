// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporting.h"

#include "app/core/durablefile.h"
#include "app/exchange/everything.h"
#include "app/exchange/exporttables.h"
#include "app/exchange/listwriters.h"
#include "app/exchange/pendingfile.h"
#include "app/store/community.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

struct Named {
    ExportFormat format;
    QLatin1StringView suffix;
};

constexpr std::array names = {
    Named{ExportFormat::Csv, QLatin1StringView("csv")},   Named{ExportFormat::Xlsx, QLatin1StringView("xlsx")},
    Named{ExportFormat::Pdf, QLatin1StringView("pdf")},   Named{ExportFormat::VCard, QLatin1StringView("vcf")},
    Named{ExportFormat::Html, QLatin1StringView("html")}, Named{ExportFormat::Html, QLatin1StringView("htm")},
    Named{ExportFormat::Json, QLatin1StringView("json")}, Named{ExportFormat::Zip, QLatin1StringView("zip")},
};

/// What was read on the store's thread, to be written on another.
struct Content {
    ExportTable table;
    QByteArray cards;
    qint64 rows = 0;
};

void refuseFormat(const ExportRequest &request)
{
    if (formatsFor(request.what).contains(request.format))
        return;
    QStringList known;
    for (ExportFormat format : formatsFor(request.what))
        known.append(suffixOf(format));
    throw Failure(Tr::tr("This cannot be written as %1. It can be written as %2.").arg(suffixOf(request.format), known.join(QStringLiteral(", "))));
}

Content contentOf(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    refuseFormat(request);
    Content content;
    if (request.format == ExportFormat::VCard) {
        content.cards = vCardBytes(reader, request, progress, &content.rows);
    } else {
        content.table = tableOf(reader, request, progress);
        content.rows = content.table.rows();
    }
    return content;
}

QByteArray bytesOf(const Content &content, const ExportRequest &request, Progress &progress)
{
    switch (request.format) {
    case ExportFormat::VCard:
        return content.cards;
    case ExportFormat::Pdf:
        return pdfBytes(content.table, request.layout, progress);
    case ExportFormat::Html:
        return htmlBytes(content.table, request.layout);
    case ExportFormat::Json:
        return jsonBytes(content.table, progress);
    default:
        return csvBytes(content.table, request.raw, progress);
    }
}

Result<ExportDone> write(const Content &content, const ExportRequest &request, const QString &path, Progress &progress)
{
    try {
        if (request.format == ExportFormat::Xlsx) {
            PendingFile file(path);
            writeXlsx(content.table, file.path(), progress);
            progress.checkpoint();
            file.moveIntoPlace();
        } else {
            const QByteArray bytes = bytesOf(content, request, progress);
            progress.checkpoint();
            if (const auto written = writeDurably(path, bytes); !written.ok())
                return written.error();
        }
    } catch (const Failure &failure) {
        return failure.error;
    } catch (const std::exception &error) {
        return Error{Error::Kind::Storage, Tr::tr("There was not enough memory, so nothing was written."), QString::fromUtf8(error.what())};
    }
    ExportDone done{path, content.rows, {}, {}};
    for (const ExportColumn &column : content.table.columns)
        done.columns.append(column.id);
    return done;
}

} // namespace

GuestGroups usualGuests(ExportFormat format)
{
    const bool isPrinted = format == ExportFormat::Pdf || format == ExportFormat::Html;
    return isPrinted ? GuestGroups(GuestGroup::Coming) | GuestGroup::Here : everyGuest;
}

std::optional<ExportFormat> formatNamed(const QString &name)
{
    for (const Named &known : names) {
        if (name.compare(known.suffix, Qt::CaseInsensitive) == 0)
            return known.format;
    }
    return {};
}

std::optional<ExportFormat> formatOfFile(const QString &path)
{
    return formatNamed(QFileInfo(path).suffix());
}

QString suffixOf(ExportFormat format)
{
    for (const Named &known : names) {
        if (known.format == format)
            return known.suffix;
    }
    return {};
}

QList<ExportFormat> formatsFor(ExportWhat what)
{
    if (what == ExportWhat::Everything)
        return {ExportFormat::Zip, ExportFormat::Json};
    QList<ExportFormat> formats{ExportFormat::Pdf, ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::VCard, ExportFormat::Html, ExportFormat::Json};
    if (!isOfPeople(what))
        formats.removeOne(ExportFormat::VCard);
    return formats;
}

std::optional<ExportWhat> exportNamed(const QString &name)
{
    const QStringList all{QStringLiteral("people"), QStringLiteral("attendees"), QStringLiteral("gatherings"), QStringLiteral("everything"),
                          QStringLiteral("help"), QStringLiteral("follow-ups"), QStringLiteral("tables")};
    const qsizetype at = all.indexOf(name);
    return at < 0 ? std::optional<ExportWhat>() : ExportWhat(at);
}

ExportTable tableOf(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    switch (request.what) {
    case ExportWhat::Attendees:
        return attendeeTable(reader, request, progress);
    case ExportWhat::Gatherings:
        return gatheringTable(reader, request, progress);
    case ExportWhat::Help:
        return helpTable(reader, request, progress);
    case ExportWhat::FollowUps:
        return followUpTable(reader, request, progress);
    case ExportWhat::Tables:
        return seatingTable(reader, request, progress);
    default:
        return peopleTable(reader, request, progress);
    }
}

QString suggestedName(Reader &reader, const ExportRequest &request)
{
    const auto community = reader.first<CommunityRow>();
    QString name = community ? community->name : QString();
    QString day = reader.clock().today(community ? community->zone : QString()).toString(Qt::ISODate);
    if ((request.what == ExportWhat::Attendees || request.what == ExportWhat::Tables) && request.gathering) {
        const auto gathering = reader.get<Gathering>(request.gathering);
        name = gathering.title;
        day = gathering.starts.left(10);
    }
    for (QChar &c : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(c) || c.unicode() < 0x20)
            c = u' ';
    }
    return QStringLiteral("%1 %2.%3").arg(name.simplified().left(80), day, suffixOf(request.format));
}

/// A slip in a dialog or a script must not put a list where the people are.
static bool isCommunity(const Store &store, const QString &path)
{
    const bool isOwn = !store.location().isServer() && isSameFile(path, store.location().path);
    return isOwn || holdsCommunity(path);
}

QFuture<Result<ExportDone>> exportTo(Store &store, const ExportRequest &request, const QString &path, std::shared_ptr<Progress> progress)
{
    if (isCommunity(store, path)) {
        const Error error{Error::Kind::Rule, Tr::tr("%1 is a community of Kith. It was left as it is; give the list another name.").arg(QFileInfo(path).fileName()), {}};
        return QtFuture::makeReadyFuture(Result<ExportDone>(error));
    }
    if (request.what == ExportWhat::Everything) {
        return store.read([=](Reader &reader) {
            refuseFormat(request);
            return writeEverything(reader, request.format, path, *progress);
        });
    }
    return store.read([=](Reader &reader) { return std::make_shared<Content>(contentOf(reader, request, *progress)); })
        .then(QtFuture::Launch::Async, [=](const Result<std::shared_ptr<Content>> &content) -> Result<ExportDone> {
            return content.ok() ? write(**content, request, path, *progress) : Result<ExportDone>(content.error());
        });
}

} // namespace kith::exchange
