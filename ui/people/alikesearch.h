// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who in the community could be the one being written down, looked for while somebody types and never on this thread.
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "app/upkeep/duplicates.h"
#include "ui/kit/livequery.h"

namespace kith {

class AlikeSearch : public QObject {
    Q_OBJECT
public:
    AlikeSearch(Store &store, QObject *parent);
    ~AlikeSearch() override;

    // Everybody is read once, and again when others change somebody; what is typed already is no reason to look.
    void begin(const upkeep::Lookalike &typed);
    void end();
    // Looks for those like this one; while one look is under way, of several only the last follows.
    void look(const upkeep::Lookalike &typed);

Q_SIGNALS:
    // The surest first; those that were told apart from who is being written are not among them.
    void found(const QList<kith::upkeep::Duplicate> &alike);

private:
    struct Everybody {
        QList<upkeep::Lookalike> people;
        people::ToldApart apart;
        QString zone;
    };
    struct Known {
        upkeep::Lookalikes people;
        people::ToldApart apart;
    };
    using Shared = std::shared_ptr<const Known>;

    static Everybody ask(Reader &reader);
    static QList<upkeep::Duplicate> alike(const Known &known, const upkeep::Lookalike &typed);
    void take(const Everybody &everybody);
    void lookNext();
    static void letGo(Shared known);

    Store &m_store;
    LiveQuery<Everybody> *m_query = nullptr;   // while somebody is being written down
    Shared m_known;
    upkeep::Lookalike m_typed;
    bool m_isWanted = false;    // what was typed has not been looked for yet
    bool m_isLooking = false;
    int m_turn = 0;             // what is found for a person written before is not told
};

} // namespace kith
