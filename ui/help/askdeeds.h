// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What else can be done with an ask or an offer: a row of links below its fields.
#pragma once

#include <QWidget>

#include <functional>

#include "app/help/ask.h"
#include "app/help/offer.h"

class QHBoxLayout;

namespace kith {

class Tx;
struct Verb;

class AskDeeds : public QWidget {
    Q_OBJECT
public:
    using Perform = std::function<void(const Verb &verb, std::function<void(Tx &)> change)>;
    explicit AskDeeds(Perform perform);
    void setAsk(const Ask &ask);
    void setOffer(const Offer &offer);

private:
    void add(const QString &text, const QString &name, const Verb &verb, std::function<void(Tx &)> change);

    Perform m_perform;
    QHBoxLayout *m_row;
};

} // namespace kith
