// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/vcard.h"

#include "app/exchange/contentlines.h"
#include "app/exchange/dates.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct VCardWords {
    Q_DECLARE_TR_FUNCTIONS(VCard)
};

constexpr int mostCards = 200'000;

QString part(const QStringList &parts, qsizetype at)
{
    return parts.value(at).simplified();
}

void takeName(VCard &card, QStringView value)
{
    const QStringList parts = splitEscaped(value, u';');
    card.family = part(parts, 0);
    card.given = part(parts, 1);
    card.middle = part(parts, 2);
    card.suffix = part(parts, 4);
}

bool isPreferred(const ContentLine &line)
{
    return line.hasType(u"pref") || line.parameter(u"PREF").value(0) == u"1";
}

void takePhone(VCard &card, const ContentLine &line)
{
    QString phone = unescaped(line.value).trimmed();
    if (phone.startsWith(u"tel:", Qt::CaseInsensitive)) {
        // A URI has hyphens where people write spaces, and parameters behind a semicolon.
        phone = phone.sliced(4);
        phone = phone.left(phone.indexOf(u';') < 0 ? phone.size() : phone.indexOf(u';'));
        phone.replace(u'-', u' ');
    }
    if (phone.isEmpty())
        return;
    card.phones.insert(isPreferred(line) ? 0 : card.phones.size(), phone);
}

void takeEmail(VCard &card, const ContentLine &line)
{
    const QString email = unescaped(line.value).trimmed();
    if (!email.isEmpty())
        card.emails.insert(isPreferred(line) ? 0 : card.emails.size(), email);
}

void addLine(QString &to, const QString &text)
{
    if (text.isEmpty())
        return;
    to += (to.isEmpty() ? QString() : QStringLiteral("\n")) + text;
}

/// False when the property has no place.
bool takeProperty(VCard &card, const ContentLine &line)
{
    const QString &name = line.name;
    if (name == u"FN")
        card.name = unescaped(line.value).simplified();
    else if (name == u"N")
        takeName(card, line.value);
    else if (name == u"NICKNAME")
        card.nickname = splitEscaped(line.value, u',').value(0).simplified();
    else if (name == u"PRONOUNS" || name == u"X-PRONOUNS")
        card.pronouns = card.pronouns.isEmpty() || isPreferred(line) ? unescaped(line.value).simplified() : card.pronouns;
    else if (name == u"EMAIL")
        takeEmail(card, line);
    else if (name == u"TEL")
        takePhone(card, line);
    else if (name == u"BDAY")
        card.birthday = unescaped(line.value).trimmed();
    else if (name == u"CATEGORIES")
        card.categories += splitEscaped(line.value, u',');
    else if (name == u"NOTE")
        addLine(card.note, unescaped(line.value));
    else if (name == u"UID")
        card.uid = unescaped(line.value).trimmed();
    else if (name == u"KIND" || name == u"X-ADDRESSBOOKSERVER-KIND")
        card.isGroup = line.value.trimmed().compare(u"group", Qt::CaseInsensitive) == 0;
    else
        return line.value.trimmed().remove(u';').isEmpty();
    return true;
}

bool isTechnical(const QString &name)
{
    static const QStringList names{QStringLiteral("VERSION"), QStringLiteral("PRODID"), QStringLiteral("REV"), QStringLiteral("X-ABLABEL"),
                                   QStringLiteral("SORT-STRING"), QStringLiteral("CLASS")};
    return names.contains(name);
}

/// Reads what stands between BEGIN and END; cards inside a card (2.1's AGENT) are passed over.
bool readCard(ContentLines &lines, VCard &card, QStringList &unmapped)
{
    int depth = 1;
    ContentLine line;
    while (lines.next(line)) {
        if (line.name == u"BEGIN")
            ++depth;
        else if (line.name == u"END" && --depth == 0)
            return true;
        else if (depth == 1 && !isTechnical(line.name) && !takeProperty(card, line))
            rememberOnce(unmapped, line.name);
    }
    return false;
}

void appendValue(QByteArray &to, QLatin1String name, const QString &value)
{
    if (!value.isEmpty())
        appendFolded(to, name + escaped(value));
}

} // namespace

bool looksLikeVCards(QStringView text)
{
    return text.left(4096).trimmed().startsWith(u"BEGIN:VCARD", Qt::CaseInsensitive);
}

Result<VCardFile> readVCards(const QString &text)
{
    VCardFile file;
    ContentLines lines(text);
    ContentLine line;
    while (lines.next(line)) {
        if (line.name != u"BEGIN" || line.value.trimmed().compare(u"VCARD", Qt::CaseInsensitive) != 0)
            continue;
        VCard card;
        card.line = line.line;
        const bool isWhole = readCard(lines, card, file.unmapped);
        if (lines.isTooLong())
            break;
        if (!isWhole)
            file.notes.append(VCardWords::tr("Line %1: a card begins here and never ends. It was left out.").arg(card.line));
        else if (file.cards.size() == mostCards)
            return Error{Error::Kind::Rule, VCardWords::tr("Line %1: there are more than %L2 cards. Nothing was imported.").arg(card.line).arg(mostCards), {}};
        else
            file.cards.append(card);
    }
    if (lines.isTooLong())
        return Error{Error::Kind::Rule, VCardWords::tr("Line %1: a value is longer than 64 kB. Nothing was imported.").arg(lines.line()), {}};
    return file;
}

QByteArray vCardText(const VCard &card, VCardVersion version)
{
    const bool isV4 = version == VCardVersion::V4;
    QByteArray text = "BEGIN:VCARD\r\n";
    text += isV4 ? "VERSION:4.0\r\n" : "VERSION:3.0\r\n";
    appendFolded(text, QStringLiteral("N:%1;%2;%3;;%4").arg(escaped(card.family), escaped(card.given), escaped(card.middle), escaped(card.suffix)));
    appendFolded(text, QStringLiteral("FN:") + escaped(card.name));
    appendValue(text, QLatin1String("NICKNAME:"), card.nickname);
    appendValue(text, isV4 ? QLatin1String("PRONOUNS:") : QLatin1String("X-PRONOUNS:"), card.pronouns);
    for (qsizetype i = 0; i < card.emails.size(); ++i)
        appendValue(text, QLatin1String(isV4 ? (i ? "EMAIL:" : "EMAIL;PREF=1:") : "EMAIL;TYPE=INTERNET:"), card.emails[i]);
    for (const QString &phone : card.phones)
        appendValue(text, QLatin1String(isV4 ? "TEL;VALUE=text:" : "TEL;TYPE=VOICE:"), phone);
    if (const auto day = readDay(card.birthday, DateOrder::Unknown, 9999)) {
        // 4.0 has no hyphens in a date without a year; 3.0 knows no such date, but every reader takes --MM-DD.
        QString birthday = day->toText();
        appendFolded(text, QStringLiteral("BDAY:") + (isV4 ? (day->year ? birthday.remove(u'-') : QStringLiteral("--") + birthday.sliced(2).remove(u'-')) : birthday));
    }
    QStringList categories;
    for (const QString &category : card.categories)
        categories.append(escaped(category));
    if (!categories.isEmpty())
        appendFolded(text, QStringLiteral("CATEGORIES:") + categories.join(u','));
    appendValue(text, QLatin1String("NOTE:"), card.note);
    appendValue(text, QLatin1String("UID:"), card.uid);
    return text + "END:VCARD\r\n";
}

} // namespace kith::exchange
