// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settings.h"

#include "app/core/durablefile.h"
#include "app/session/pin.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith {

static constexpr int recentLimit = 10;
/// The words that stand for a choice in the file; the first is the usual one.
static const QStringList themes{u"system"_s, u"light"_s, u"dark"_s};
static const QStringList dateStyles{u"system"_s, u"day-first"_s, u"month-first"_s, u"numbers"_s};
static const QStringList rhythms{u"daily"_s, u"hourly"_s, u"weekly"_s};

Settings::Settings(QString file) : m_file(std::move(file)), m_values(read()) { }

QString Settings::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/kith/settings.json"_s;
}

QString Settings::draftFolder() const
{
    return QFileInfo(m_file).path() + u"/drafts"_s;
}

QJsonObject Settings::read() const
{
    QFile in(m_file);
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject();
}

/// Another window may have written something since.
void Settings::readAgain()
{
    const QJsonObject now = read();
    if (now.isEmpty() || now == m_values)
        return;
    m_values = now;
    Q_EMIT changed();
}

void Settings::set(const QString &key, const QJsonValue &value)
{
    readAgain();
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    if (QFileInfo(m_file).size() > 2 && read().isEmpty())
        QFile::rename(m_file, m_file + u".damaged"_s);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (const auto written = writeDurably(m_file, QJsonDocument(m_values).toJson()); !written.ok())
        Q_EMIT writingFailed(written.error());
    Q_EMIT changed();
}

void Settings::setPart(const QString &key, const QString &part, const QJsonValue &value)
{
    readAgain();
    QJsonObject parts = m_values.value(key).toObject();
    parts.insert(part, value);
    set(key, parts);
}

QStringList Settings::texts(const QString &key) const
{
    QStringList list;
    const QJsonArray kept = m_values.value(key).toArray();
    for (const auto &text : kept)
        list.append(text.toString());
    return list;
}

QString Settings::name() const
{
    return m_values.value(u"name").toString();
}

void Settings::setName(const QString &name)
{
    set(u"name"_s, name.simplified());
}

QString Settings::language() const
{
    return m_values.value(u"language").toString();
}

void Settings::setLanguage(const QString &language)
{
    set(u"language"_s, language);
}

ThemeChoice Settings::theme() const
{
    return ThemeChoice(std::max<qsizetype>(0, themes.indexOf(m_values.value(u"theme").toString())));
}

void Settings::setTheme(ThemeChoice theme)
{
    set(u"theme"_s, themes[int(theme)]);
}

int Settings::textSize() const
{
    return std::clamp(m_values.value(u"text_size").toInt(100), 100, 200);
}

void Settings::setTextSize(int percent)
{
    set(u"text_size"_s, std::clamp(percent, 100, 200));
}

bool Settings::hasDoorPin() const
{
    return m_values.contains(u"door_pin") && !m_values.value(u"door_pin").toObject().isEmpty();
}

bool Settings::isDoorPin(const QString &typed) const
{
    return isKeptPin(typed, m_values.value(u"door_pin").toObject());
}

void Settings::setDoorPin(const QString &pin)
{
    set(u"door_pin"_s, keptPin(pin));
}

DateHabits Settings::dateHabits() const
{
    const int day = m_values.value(u"week_start").toInt();
    const qsizetype style = std::max<qsizetype>(0, dateStyles.indexOf(m_values.value(u"date_style").toString()));
    return {DateStyle(style), day >= Qt::Monday && day <= Qt::Sunday ? day : 0};
}

void Settings::setDateStyle(DateStyle style)
{
    set(u"date_style"_s, dateStyles[int(style)]);
}

void Settings::setWeekStart(int day)
{
    set(u"week_start"_s, day);
}

QString Settings::zone() const
{
    return m_values.value(u"zone").toString();
}

void Settings::setZone(const QString &zone)
{
    set(u"zone"_s, zone);
}

CopyPlan Settings::copyPlan() const
{
    constexpr CopyRhythm byWord[] = {CopyRhythm::Daily, CopyRhythm::Hourly, CopyRhythm::Weekly};
    const qsizetype rhythm = std::max<qsizetype>(0, rhythms.indexOf(m_values.value(u"copy_rhythm").toString()));
    return {m_values.value(u"copy_folder").toString(), byWord[rhythm]};
}

void Settings::setCopyFolder(const QString &folder)
{
    set(u"copy_folder"_s, folder);
}

void Settings::setCopyRhythm(CopyRhythm rhythm)
{
    set(u"copy_rhythm"_s, rhythm == CopyRhythm::Hourly ? u"hourly"_s : rhythm == CopyRhythm::Weekly ? u"weekly"_s : u"daily"_s);
}

QJsonObject Settings::exportChoices(const QString &list) const
{
    return m_values.value(u"export").toObject().value(list).toObject();
}

void Settings::setExportChoices(const QString &list, const QJsonObject &choices)
{
    setPart(u"export"_s, list, choices);
}

QStringList Settings::hiddenOnToday() const
{
    return texts(u"hidden_on_today"_s);
}

void Settings::setHiddenOnToday(const QStringList &sections)
{
    set(u"hidden_on_today"_s, QJsonArray::fromStringList(sections));
}

bool Settings::tellsWhatIsDue() const
{
    return m_values.value(u"tells_what_is_due").toBool(true);
}

void Settings::setTellsWhatIsDue(bool tells)
{
    set(u"tells_what_is_due"_s, tells);
}

QByteArray Settings::geometry(const QString &window) const
{
    return QByteArray::fromBase64(m_values.value(u"windows").toObject().value(window).toString().toLatin1());
}

void Settings::setGeometry(const QString &window, const QByteArray &geometry)
{
    setPart(u"windows"_s, window, QString::fromLatin1(geometry.toBase64()));
}

QStringList Settings::recentStores() const
{
    return texts(u"recent"_s);
}

void Settings::addRecentStore(const QString &location)
{
    readAgain();
    QStringList stores = recentStores();
    stores.removeAll(location);
    stores.prepend(location);
    setRecentStores(stores.mid(0, recentLimit));
}

void Settings::setRecentStores(const QStringList &stores)
{
    set(u"recent"_s, QJsonArray::fromStringList(stores));
    QJsonObject names = m_values.value(u"recent_names").toObject();
    const QStringList named = names.keys();
    for (const QString &location : named) {
        if (!stores.contains(location))
            names.remove(location);
    }
    if (names.size() < named.size())
        set(u"recent_names"_s, names);
}

QString Settings::recentName(const QString &location) const
{
    return m_values.value(u"recent_names").toObject().value(location).toString();
}

void Settings::setRecentName(const QString &location, const QString &name)
{
    setPart(u"recent_names"_s, location, name);
}

} // namespace kith
