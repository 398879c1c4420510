// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settings.h"

#include "app/core/durablefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith {

static constexpr int recentLimit = 10;
static constexpr int pinRounds = 20000;

/// PBKDF2-HMAC-SHA256, one block: slow enough that a PIN cannot be tried thousands of times a second.
static QByteArray pinHash(const QString &pin, const QByteArray &salt)
{
    const QByteArray key = pin.toUtf8();
    QByteArray block = QMessageAuthenticationCode::hash(salt + QByteArray("\0\0\0\1", 4), key, QCryptographicHash::Sha256);
    QByteArray sum = block;
    for (int round = 1; round < pinRounds; ++round) {
        block = QMessageAuthenticationCode::hash(block, key, QCryptographicHash::Sha256);
        for (qsizetype i = 0; i < sum.size(); ++i)
            sum[i] = char(sum[i] ^ block[i]);
    }
    return sum;
}

static bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    int difference = int(a.size() ^ b.size());
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

Settings::Settings(QString file) : m_file(std::move(file)), m_values(read()) { }

QString Settings::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/kith/settings.json"_s;
}

QJsonObject Settings::read() const
{
    QFile in(m_file);
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object() : QJsonObject();
}

void Settings::set(const QString &key, const QJsonValue &value)
{
    if (m_values.value(key) == value)
        return;
    // Another window may have written something else since.
    const QJsonObject now = read();
    if (now.isEmpty() && QFileInfo(m_file).size() > 2)
        QFile::rename(m_file, m_file + u".damaged"_s);
    else if (!now.isEmpty())
        m_values = now;
    m_values.insert(key, value);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    if (const auto written = writeDurably(m_file, QJsonDocument(m_values).toJson()); !written.ok())
        Q_EMIT writingFailed(written.error());
    Q_EMIT changed();
}

void Settings::setPart(const QString &key, const QString &part, const QJsonValue &value)
{
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

ThemeChoice Settings::theme() const
{
    const QString theme = m_values.value(u"theme").toString();
    return theme == u"light" ? ThemeChoice::Light : theme == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice theme)
{
    set(u"theme"_s, theme == ThemeChoice::Light ? u"light"_s : theme == ThemeChoice::Dark ? u"dark"_s : u"system"_s);
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
    const QJsonObject kept = m_values.value(u"door_pin").toObject();
    const QByteArray salt = QByteArray::fromHex(kept.value(u"salt").toString().toLatin1());
    const QByteArray hash = QByteArray::fromHex(kept.value(u"hash").toString().toLatin1());
    return !hash.isEmpty() && equalInConstantTime(pinHash(typed, salt), hash);
}

void Settings::setDoorPin(const QString &pin)
{
    if (pin.isEmpty())
        return set(u"door_pin"_s, QJsonObject());
    quint32 random[4];
    QRandomGenerator::system()->fillRange(random);
    const QByteArray salt(reinterpret_cast<const char *>(random), sizeof random);
    set(u"door_pin"_s, QJsonObject{{u"salt"_s, QString::fromLatin1(salt.toHex())}, {u"hash"_s, QString::fromLatin1(pinHash(pin, salt).toHex())}});
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
    QStringList stores = recentStores();
    stores.removeAll(location);
    stores.prepend(location);
    set(u"recent"_s, QJsonArray::fromStringList(stores.mid(0, recentLimit)));
}

void Settings::removeRecentStore(const QString &location)
{
    QStringList stores = recentStores();
    stores.removeAll(location);
    set(u"recent"_s, QJsonArray::fromStringList(stores));
}

} // namespace kith
