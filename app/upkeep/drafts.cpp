// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/drafts.h"

#include "app/core/durablefile.h"
#include "app/help/picturelayout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

const QString pictureFile = u"picture.json"_s;

/// Every text in it, whatever it is called.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString() + u'\n';
    QString text;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        text += textOf(entry);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &entry : object)
        text += textOf(entry);
    return text;
}

bool isOfThem(const QString &file, const Forgotten &who)
{
    return std::any_of(who.numbers.begin(), who.numbers.end(), [&](PersonId person) { return file == u"person-%1.json"_s.arg(person.toText()); });
}

bool namesThem(const QByteArray &draft, const Forgotten &who)
{
    const QJsonDocument json = QJsonDocument::fromJson(draft);
    const QString text = json.isNull() ? QString::fromUtf8(draft) : textOf(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    return who.words.without(text) != text;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool cleanPicture(const QString &path, const Forgotten &who)
{
    helps::Places places = helps::placesFromJson(contents(path));
    bool isKept = true;
    for (const PersonId person : who.numbers)
        isKept = places.remove(person) == 0 && isKept;
    return isKept || writeDurably(path, helps::placesToJson(places)).ok();
}

} // namespace

Result<Done> forgetInDrafts(const QString &folder, const Forgotten &who)
{
    QStringList left;
    const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files) {
        const QString path = QDir(folder).filePath(file);
        const bool isDone = file == pictureFile ? cleanPicture(path, who) : !(isOfThem(file, who) || namesThem(contents(path), who)) || QFile::remove(path);
        if (!isDone)
            left.append(QDir::toNativeSeparators(path));
    }
    if (left.isEmpty())
        return Done{};
    return Error{Error::Kind::Storage, Tr::tr("They are forgotten in the community, but what was being typed of them is still in %1. Delete it by hand.").arg(left.join(u", ")), {}};
}

} // namespace kith::upkeep
