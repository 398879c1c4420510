// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Telling the picture.
#include "ui/help/networkspeech.h"

#include <QCoreApplication>

#include "app/core/joined.h"
#include "ui/help/networkcanvas.h"
#include "ui/kit/saynames.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HelpPicture)
};

} // namespace

QString tiesSentence(const helps::Network &network, PersonId person)
{
    const auto called = [&](PersonId id) {
        const helps::Named *named = network.find(id);
        return named ? named->called : QString();
    };
    QStringList helped, helpers;
    for (const helps::Tie &tie : network.ties) {
        if (tie.helper == person)
            helped.append(called(tie.helped));
        if (tie.helped == person)
            helpers.append(called(tie.helper));
    }
    QStringList parts;
    if (!helped.isEmpty())
        parts.append(Tr::tr("Helped %1").arg(sayNames(helped)));
    if (!helpers.isEmpty())
        parts.append(Tr::tr("helped by %1").arg(sayNames(helpers)));
    return joined(parts);
}

int NetworkSpeech::count() const
{
    return int(m_canvas.scene().network.people.size());
}

qint64 NetworkSpeech::keyAt(int index) const
{
    return m_canvas.scene().network.people[index].id.value;
}

SpokenPart NetworkSpeech::at(int index) const
{
    const helps::Named &person = m_canvas.scene().network.people[index];
    SpokenPart part;
    part.name = person.name + u", "_s + tiesSentence(m_canvas.scene().network, person.id);
    part.place = m_canvas.faceOf(person.id);
    part.state.selectable = true;
    part.state.selected = person.id == m_canvas.scene().chosen;
    part.press = [&canvas = m_canvas, id = person.id] {
        canvas.setChosen(id);
        Q_EMIT canvas.chosen(id);
    };
    return part;
}

int NetworkSpeech::current() const
{
    const QList<helps::Named> &people = m_canvas.scene().network.people;
    for (int i = 0; i < people.size(); ++i) {
        if (people[i].id == m_canvas.scene().chosen)
            return i;
    }
    return -1;
}

} // namespace kith
