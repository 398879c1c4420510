// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What backups still tell of a note that is being sealed.
#include "ui/people/sealcopies.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QVBoxLayout>

#include "app/store/store.h"
#include "app/upkeep/sealing.h"
#include "ui/kit/background.h"
#include "ui/kit/labels.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

SealCopies::SealCopies(Store &store, NoteId note, QWidget *parent)
    : QWidget(parent), m_store(store), m_note(note), m_says(new Label(QString(), Type::Small, Colour::Text2)), m_too(new QCheckBox(tr("Seal it in these backups, too")))
{
    m_says->setObjectName(u"sealCopiesSays"_s);
    m_says->setWordWrap(true);
    m_too->setObjectName(u"sealCopies"_s);
    m_too->setChecked(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_says);
    column->addWidget(m_too);
    m_says->hide();
    m_too->hide();
    if (m_note)
        look();
}

void SealCopies::look()
{
    const auto looking = inBackground([folder = m_store.copyFolder(), note = m_note] { return upkeep::copiesTelling(folder, note); });
    whenDone(this, looking, [this](const QStringList &files) { take(files); });
}

void SealCopies::take(const QStringList &files)
{
    QStringList names;
    for (const QString &file : files)
        names.append(QFileInfo(file).completeBaseName());
    m_says->setText(names.isEmpty() ? tr("No backup tells what it says. Copies that somebody put elsewhere are not known here.")
                                    : tr("%n backups made before tell what it says, for whoever opens them: %1. Copies that somebody put elsewhere are not known here.", nullptr,
                                         int(names.size()))
                                          .arg(names.join(u", ")));
    m_says->show();
    m_too->setVisible(!names.isEmpty());
    Q_EMIT changed();
}

void SealCopies::seal(const confidential::Lock &lock)
{
    if (!m_note || !m_too->isChecked())
        return Q_EMIT done();
    whenDone(this, m_store.read(&confidential::keptKey), [this, lock](const Result<std::optional<NoteKey>> &key) {
        if (key.ok() && *key)
            rewrite(lock, **key);
        else
            Q_EMIT refused(key.ok() ? tr("There is no passphrase any more, so the backups were left as they are.") : key.error().text);
    });
}

// They are looked for once more: one may have been made since.
void SealCopies::rewrite(const confidential::Lock &lock, const NoteKey &key)
{
    const auto rewriting = inBackground([=, folder = m_store.copyFolder(), note = m_note, &clock = m_store.clock(), actor = m_store.actor()] {
        for (const QString &file : upkeep::copiesTelling(folder, note)) {
            if (const auto sealed = upkeep::sealInCopy(file, note, lock, key, clock, actor); !sealed.ok())
                return sealed;
        }
        return Result<Done>(Done{});
    });
    whenDone(this, rewriting, [this](const Result<Done> &rewritten) {
        if (rewritten.ok())
            return Q_EMIT done();
        Q_EMIT refused(tr("The note is sealed here, but not in every backup. %1").arg(rewritten.error().text));
        look();
    });
}

} // namespace kith
