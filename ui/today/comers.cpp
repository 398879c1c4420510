// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/comers.h"

namespace kith {

namespace {

struct Comers {
    gatherings::Chosen fresh, notSeen;
};

/// Counting who came to what is most of it.
Comers askComers(Reader &reader)
{
    const gatherings::Comings comings = gatherings::comings(reader);
    return {gatherings::introduced(reader, gatherings::newcomers(comings)), gatherings::introduced(reader, gatherings::notSeenForAWhile(comings))};
}

} // namespace

void ComersSection::askWith(ComersSection *notSeen)
{
    ask<Comers>({"community", "person", "gathering", "invitation", "attendance"}, &askComers, [this, notSeen](const Comers &comers) {
        show(comers.fresh);
        notSeen->show(comers.notSeen);
        notSeen->takenIn();
    });
}

} // namespace kith
