// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/importfile.h"

#include "app/core/largejob.h"
#include "app/exchange/csvreader.h"
#include "app/exchange/names.h"
#include "app/exchange/tablelayout.h"
#include "app/exchange/textsource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace kith::exchange {

namespace {

struct FileWords {
    Q_DECLARE_TR_FUNCTIONS(ImportFile)
};

/// The bytes, the text they stand for in two bytes a letter, a line and its cells: all of it together, about.
constexpr qint64 filledWhileReading = 10;

Error refusal(const QString &text)
{
    return Error{Error::Kind::Rule, text, {}};
}

QString delimiterName(QChar delimiter)
{
    return delimiter == u'\t' ? QStringLiteral("tab") : QString(delimiter);
}

bool saysSomethingOfGathering(Field field)
{
    return field == Field::Answer || field == Field::Attended || field == Field::ArrivedAt || field == Field::CheckIns;
}

} // namespace

/// One reading of one file, step by step.
class FileReading
{
public:
    FileReading(const QString &fileName, const ReadOptions &options) : m_options(options)
    {
        m_file.fileName = fileName;
        m_rules.thisYear = options.today.isValid() ? options.today.year() : 2000;
        m_rules.zone = options.zone;
        m_file.zone = options.zone;
        m_file.source = QStringLiteral("list");
    }

    Result<ImportFile> run(const QByteArray &bytes)
    {
        Result<DecodedText> decoded = decodeText(bytes, m_options.encoding);
        if (!decoded)
            return decoded.error();
        m_file.encoding = decoded->encoding;
        m_file.isEncodingGuess = decoded->isGuess;
        m_file.notes = decoded->notes;
        m_file.notes += withoutControls(decoded->text);
        if (QStringView(decoded->text).trimmed().isEmpty())
            return refusal(FileWords::tr("The file is empty. Nothing was imported."));
        const Result<Done> done = readContent(std::move(decoded->text));
        if (!done)
            return done.error();
        if (m_file.ofGathering)
            m_file.contentKey = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().left(16));
        return std::move(m_file);
    }

private:
    Result<Done> readContent(QString text)
    {
        if (looksLikeVCards(text))
            return readCards(text);
        return looksLikeCalendar(text) ? readEvents(text) : readTable(std::move(text));
    }

    Result<Done> readEvents(const QString &text)
    {
        Result<CalendarFile> calendar = readCalendar(text, m_options.zone, m_options.today);
        if (!calendar)
            return calendar.error();
        m_file.preset = QStringLiteral("icalendar");
        m_file.title = QStringLiteral("iCalendar");
        m_file.source = QStringLiteral("ical");
        m_file.unmapped = calendar->unmapped;
        m_file.notes += calendar->notes;
        m_file.ofGathering = true;
        m_file.m_source = std::make_shared<GuestRows>(calendar->events);
        m_file.events = std::move(calendar->events);
        return Done{};
    }

    Result<Done> readCards(const QString &text)
    {
        Result<VCardFile> cards = readVCards(text);
        if (!cards)
            return cards.error();
        m_file.preset = QStringLiteral("vcard");
        m_file.title = QStringLiteral("vCard");
        m_file.source = QStringLiteral("vcard");
        m_file.unmapped = cards->unmapped;
        m_file.notes += cards->notes;
        m_file.m_source = std::make_shared<CardRows>(std::move(cards->cards), m_rules.thisYear);
        return Done{};
    }

    Result<Done> readTable(QString text)
    {
        CsvLimits limits;
        qsizetype sepLine = 0;
        QChar delimiter = delimiterFromSepLine(text, &sepLine);
        if (sepLine) {
            text.remove(0, sepLine);
            limits.firstLine = 2;
        }
        if (!m_options.delimiter.isNull())
            delimiter = m_options.delimiter;
        if (delimiter.isNull())
            delimiter = likelyDelimiter(text, keysOfChoices());
        m_file.delimiter = delimiterName(delimiter);
        Result<CsvTable> table = readCsv(std::move(text), delimiter, limits);
        if (!table)
            return table.error();
        const TableLayout layout = layoutOf(*table, keysOfChoices());
        m_file.headerLine = table->line(layout.header);
        m_keys = headerKeys(*table, layout.header);
        if (const Result<Done> chosen = choosePreset(layout); !chosen)
            return chosen;
        if (const Result<Done> mapped = mapColumns(*table, layout); !mapped)
            return mapped;
        m_file.m_source = std::make_shared<TableRows>(std::move(*table), layout.header, layout.end, std::move(m_used), m_rules);
        return Done{};
    }

    QStringList keysOfChoices() const
    {
        QStringList keys;
        for (const auto &choice : m_options.meanings)
            keys.append(headerKey(choice.first));
        return keys;
    }

    Result<Done> choosePreset(const TableLayout &layout)
    {
        m_preset = layout.preset;
        if (!m_options.preset.isEmpty()) {
            const Preset *named = presetNamed(m_options.preset);
            if (!named && m_options.preset != u"plain")
                return refusal(FileWords::tr("Kith knows no kind of file called “%1”. Nothing was imported.").arg(m_options.preset));
            // Of two with one name the content has chosen already.
            if (!named || !m_preset || m_preset->id != named->id)
                m_preset = named;
        }
        if (m_preset) {
            m_file.preset = m_preset->id;
            m_file.title = QStringView(m_preset->title).toString();
            m_rules.idPrefix = m_preset->idPrefix;
            m_rules.presetId = m_preset->id;
            m_rules.ofGathering = m_preset->ofGathering;
            m_rules.timesAreUtc = m_preset->timesAreUtc;
            m_file.source = m_preset->idPrefix;
            if (m_preset->idIsPerson)
                m_file.accountPrefix = m_preset->idPrefix + u':';
        }
        return Done{};
    }

    Result<Done> mapColumns(const CsvTable &table, const TableLayout &layout)
    {
        QList<Field> fields = meaningsOf(m_keys, m_preset);
        for (const auto &[header, field] : m_options.meanings) {
            const qsizetype at = m_keys.indexOf(headerKey(header));
            if (at < 0)
                return refusal(FileWords::tr("The file has no column “%1”. Its columns are: %2. Nothing was imported.").arg(header, m_keys.join(QStringLiteral(", "))));
            fields[at] = field;
        }
        for (int column = 0; column < m_keys.size(); ++column)
            mapColumn(table, layout, column, fields[column]);
        if (m_preset && m_preset->idPrefix == QLatin1String("google")) {
            // "E-mail 1 - Label" says something about "E-mail 1 - Value", wherever the two columns stand.
            std::stable_sort(m_used.begin(), m_used.end(), [](const UsedColumn &a, const UsedColumn &b) { return headerKey(a.header) < headerKey(b.header); });
        }
        m_file.ofGathering = m_rules.ofGathering
            || std::any_of(fields.begin(), fields.end(), saysSomethingOfGathering);
        return Done{};
    }

    void mapColumn(const CsvTable &table, const TableLayout &layout, int column, Field field)
    {
        const QString header = QString(table.cell(layout.header, column).toString()).remove(QChar(0xFEFF)).simplified();
        if (field == Field::Name && !m_preset && holdsFamilyFirst(table, layout, column))
            field = Field::NameFamilyFirst;
        const QString example = firstValue(table, layout, column);
        const QString shown = header.isEmpty() ? FileWords::tr("Column %1").arg(column + 1) : header;
        m_file.columns.append({shown, example, field});
        if (field == Field::LeaveOut) {
            if (!header.isEmpty() || !example.isEmpty())
                m_file.unmapped.append(shown);
            return;
        }
        UsedColumn used{column, field, DateOrder::Unknown, shown};
        if (isDate(field))
            used.dates = datesOf(table, layout, column, shown);
        m_used.push_back(used);
    }

    DateOrder datesOf(const CsvTable &table, const TableLayout &layout, int column, const QString &header)
    {
        DateColumn dates;
        for (int row = layout.header + 1; row < layout.end; ++row)
            dates.look(table.cell(row, column));
        DateOrder told = m_options.dates;
        if (told == DateOrder::Unknown && m_preset)
            told = m_preset->dates;
        if (dates.isAmbiguous() && told == DateOrder::Unknown)
            m_file.unclearDates.append({header, dates.samples()});
        const DateOrder order = dates.order(told);
        if (m_file.dates == DateOrder::Unknown)
            m_file.dates = order;
        return order;
    }

    static QString firstValue(const CsvTable &table, const TableLayout &layout, int column)
    {
        for (int row = layout.header + 1; row < std::min(layout.end, layout.header + 1000); ++row) {
            if (const QStringView value = table.cell(row, column).trimmed(); !value.isEmpty())
                return value.left(80).toString();
        }
        return {};
    }

    static bool holdsFamilyFirst(const CsvTable &table, const TableLayout &layout, int column)
    {
        int seen = 0;
        int turned = 0;
        for (int row = layout.header + 1; row < std::min(layout.end, layout.header + 500); ++row) {
            const QStringView name = table.cell(row, column);
            seen += !name.trimmed().isEmpty();
            turned += looksFamilyFirst(name);
        }
        return turned > 0 && turned * 2 >= seen;
    }

    const ReadOptions m_options;
    ImportFile m_file;
    RowRules m_rules;
    QStringList m_keys;
    const Preset *m_preset = nullptr;
    std::vector<UsedColumn> m_used;
};

Result<ImportFile> readBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options)
{
    return FileReading(fileName, options).run(bytes);
}

Result<ImportFile> readFile(const QString &path, const ReadOptions &options)
{
    // Opening a pipe would wait for whoever writes to it.
    const QFileInfo info(path);
    if (info.isDir())
        return refusal(FileWords::tr("“%1” is a folder. Nothing was imported; choose a file in it.").arg(path));
    if (info.exists() && !info.isFile())
        return refusal(FileWords::tr("“%1” is a device or a pipe. Nothing was imported; save what comes from it as a file first.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{Error::Kind::NotFound, FileWords::tr("“%1” could not be opened: %2. Nothing was imported.").arg(path, file.errorString()), {}};
    }
    if (file.size() > largestFile)
        return refusal(FileWords::tr("The file is larger than 32 MB. Nothing was read; split it and import the parts."));
    const LargeJob job(file.size() * filledWhileReading);
    const QByteArray bytes = file.read(file.size() + 1);
    if (file.error() != QFileDevice::NoError)
        return refusal(FileWords::tr("“%1” could not be read to its end: %2. Nothing was imported.").arg(path, file.errorString()));
    if (bytes.size() != file.size())
        return refusal(FileWords::tr("“%1” changed while it was read; perhaps it is still being downloaded. Nothing was imported; try again when it is whole.").arg(path));
    file.close();
    return readBytes(bytes, QFileInfo(path).fileName(), options);
}

} // namespace kith::exchange
