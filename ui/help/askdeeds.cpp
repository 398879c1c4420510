// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The links below an ask or an offer.
#include "ui/help/askdeeds.h"

#include <QHBoxLayout>

#include "app/help/asking.h"
#include "ui/kit/button.h"

namespace kith {

using namespace Qt::StringLiterals;

AskDeeds::AskDeeds(Perform perform) : m_perform(std::move(perform)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(16);
    m_row->addStretch(1);
    hide();
}

void AskDeeds::add(const QString &text, const QString &name, const Verb &verb, std::function<void(Tx &)> change)
{
    auto *link = new Button(text, Button::Kind::Link);
    link->setObjectName(name);
    link->setAutoDefault(false);
    m_row->insertWidget(m_row->count() - 1, link);
    connect(link, &QPushButton::clicked, this, [this, &verb, change = std::move(change)] { m_perform(verb, change); });
    show();
}

void AskDeeds::setAsk(const Ask &ask)
{
    const AskId id = ask.id;
    if (ask.isEnded()) {
        add(tr("Needed after all"), u"reopenAsk"_s, helps::ReopenAsk, [id](Tx &tx) { helps::reopenAsk(tx, id); });
    } else if (ask.state == AskState::Open || ask.state == AskState::Matched) {
        add(tr("Needed no longer"), u"withdrawAsk"_s, helps::WithdrawAsk, [id](Tx &tx) { helps::withdrawAsk(tx, id); });
        add(tr("Close it kindly"), u"closeAsk"_s, helps::CloseAsk, [id](Tx &tx) { helps::closeAsk(tx, id); });
    }
    add(tr("Remove"), u"removeAsk"_s, helps::RemoveAsk, [id](Tx &tx) { helps::removeAsk(tx, id); });
}

void AskDeeds::setOffer(const Offer &offer)
{
    const OfferId id = offer.id;
    if (offer.paused)
        add(tr("It stands again"), u"resumeOffer"_s, helps::ResumeOffer, [id](Tx &tx) { helps::resumeOffer(tx, id); });
    else
        add(tr("Pause it"), u"pauseOffer"_s, helps::PauseOffer, [id](Tx &tx) { helps::pauseOffer(tx, id); });
    add(tr("Remove"), u"removeOffer"_s, helps::RemoveOffer, [id](Tx &tx) { helps::removeOffer(tx, id); });
}

} // namespace kith
