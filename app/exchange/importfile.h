// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file that has been read and understood, before anything is compared or written.
#pragma once

#include "app/exchange/incoming.h"
#include "app/exchange/presets.h"

#include "app/core/result.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <memory>

namespace kith::exchange {

/// What a person (or a command) has decided about reading; everything left empty is found out from the content.
struct ReadOptions {
    QString preset; ///< "luma"
    QString encoding; ///< one of knownEncodings()
    QChar delimiter;
    QList<QPair<QString, Field>> meanings; ///< by header; beats the preset
    DateOrder dates = DateOrder::Unknown;
    QString zone; ///< of the community: local times in the file are meant in it
    QDate today; ///< tells which century two digits of a year mean
};

struct MappedColumn {
    QString header;
    QString example; ///< the first value that is not empty
    Field field = Field::LeaveOut;
};

/// A date column that fits both readings; nothing is imported until somebody says which.
struct UnclearDates {
    QString header;
    QStringList samples;
};

/// Cheap to copy: the rows are shared.
class ImportFile
{
public:
    QString fileName;
    QString preset; ///< id, "vcard", or empty for a plain list
    QString title; ///< "Luma guest list", "vCard"; empty for a plain list
    QString encoding;
    bool isEncodingGuess = false;
    QString delimiter; ///< ",", ";", "|" or "tab"; empty for vCard
    int headerLine = 0; ///< 0 when there is none
    QList<MappedColumn> columns; ///< in the order of the file; empty for vCard
    QStringList unmapped; ///< headers (or properties) that are left out
    QList<UnclearDates> unclearDates;
    DateOrder dates = DateOrder::Unknown; ///< how the first date column was read
    QStringList notes; ///< for people: what was taken out, what could not be read
    bool ofGathering = false; ///< rows carry answers or arrivals of one gathering
    QString accountPrefix; ///< "meetup:": two different ids that begin so are two people
    QString source; ///< what invitations say they are from: "luma", "list"
    QString zone; ///< local times in the file were meant in it
    QList<CalendarEvent> events; ///< of a calendar: every gathering in it
    QString contentKey; ///< the same bytes, the same key

    int rows() const { return m_source ? m_source->rows() : 0; }
    Incoming row(int at) const { return m_source->row(at); }
    bool hasNames() const { return m_source && m_source->hasNames(); }

private:
    friend class FileReading;
    std::shared_ptr<const RowSource> m_source;
};

/// Reads and understands a file; takes milliseconds per megabyte, so call it again when a choice changes.
Result<ImportFile> readFile(const QString &path, const ReadOptions &options);
Result<ImportFile> readBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options);

} // namespace kith::exchange
