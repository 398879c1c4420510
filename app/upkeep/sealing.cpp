// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/sealing.h"

#include "app/store/peek.h"
#include "app/upkeep/scratchcopy.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kith::upkeep {

namespace {

/// A damaged copy tells nothing that could be taken out of it.
bool tells(const QString &file, NoteId note)
{
    const auto images = imagesIn(file, Note::table, note.value);
    return images.ok() && std::any_of(images->begin(), images->end(), [](const QByteArray &image) {
        return !QJsonDocument::fromJson(image).object().value(QLatin1String("text")).toString().isEmpty();
    });
}

} // namespace

QStringList copiesTelling(const QString &folder, NoteId note)
{
    QStringList telling = copiesIn(folder);
    telling.removeIf([&](const QString &file) { return !tells(file, note); });
    return telling;
}

Result<Done> sealInCopy(const QString &file, NoteId note, const confidential::Lock &lock, const NoteKey &key, const Clock &clock, const QString &actor)
{
    return rewriteCopy(file, notes::Save, [=](Tx &tx) { confidential::sealIn(tx, note, *lock, key); }, clock, actor);
}

} // namespace kith::upkeep
