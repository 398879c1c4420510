// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a copy back.
#include "ui/history/putbackdialog.h"

#include "app/session/community.h"
#include "app/store/store.h"
#include "app/upkeep/copies.h"
#include "ui/kit/background.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"
#include "ui/kit/saynames.h"
#include "ui/kit/theme.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int widest = 520;

static Label *paragraph(const QString &name, const QString &text, Colour colour = Colour::Text)
{
    auto *label = new Label(text, Type::Body, colour);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

PutBackDialog::PutBackDialog(Community &community, const QString &file, const QString &when, QWidget *parent)
    : EntryDialog(u"putBackDialog"_s, tr("Put a copy back"), parent), m_community(community), m_file(file), m_when(when),
      m_holds(paragraph(u"copyHolds"_s, tr("The copy of %1 is being looked at.").arg(when))), m_goes(paragraph(u"copyMisses"_s, QString()))
{
    addRow(m_holds);
    addRow(m_goes);
    addRow(paragraph(u"copyKeeps"_s, tr("The community as it is now is kept as one more copy, so this can be taken back the same way. "
                                        "Whoever was forgotten since then is forgotten in it again."), Colour::Text2));
    m_goes->hide();
    setPrimary(tr("Put it back"), u"putItBack"_s);
    const auto looking = inBackground([file, present = community.store().location().path] { return upkeep::contentsOf(file, present); });
    whenDone(this, looking, [this](const Result<upkeep::CopyContents> &contents) { tell(contents); });
}

void PutBackDialog::showEvent(QShowEvent *event)
{
    EntryDialog::showEvent(event);
    resize(Theme::px(widest), height());
    growToWords(this);
}

void PutBackDialog::tell(const Result<upkeep::CopyContents> &contents)
{
    if (!contents.ok())
        return refuse(contents.error().text);
    const QStringList what{tr("%n people", nullptr, contents->people), tr("%n gatherings", nullptr, contents->gatherings), tr("%n helps", nullptr, contents->helps)};
    m_holds->setText(tr("The copy of %1 holds %2.").arg(m_when, sayNames(what)));
    m_goes->setText(contents->laterChanges == 0 ? tr("Nothing has been changed since then.") : tr("%n changes made since then are not in it.", nullptr, contents->laterChanges));
    m_goes->show();
}

void PutBackDialog::enter()
{
    refuse({});
    setBusy(true);
    const Store &store = m_community.store();
    const auto putting = inBackground([file = m_file, place = store.location(), &clock = m_community.clock(), actor = store.actor(), folder = store.copyFolder()] {
        return upkeep::restore(place, file, clock, actor, folder);
    });
    whenDone(this, putting, [this](const Result<upkeep::PutBack> &done) { finish(done); });
}

void PutBackDialog::finish(const Result<upkeep::PutBack> &done)
{
    setBusy(false);
    if (!done.ok())
        return refuse(done.error().text);
    QString sentence = tr("Everything is as it was on %1. What was there before is kept among the copies.").arg(m_when);
    if (done->forgottenAgain > 0)
        sentence += u' ' + tr("%n people have been forgotten in it again.", nullptr, done->forgottenAgain);
    Q_EMIT putBack(sentence);
    accept();
}

} // namespace kith
