// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demonames.h"

#include "app/core/folding.h"
#include "app/people/people.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

QHash<QByteArray, QStringList> readLists()
{
    QHash<QByteArray, QStringList> lists;
    QFile file(u":/demo/names.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Tr::tr("The demo is not in this program."), Error::Kind::Storage);
    const QJsonObject told = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = told.begin(); it != told.end(); ++it) {
        const QJsonArray array = it.value().toArray();
        for (const auto &value : array)
            lists[it.key().toLatin1()] << value.toString();
    }
    return lists;
}

} // namespace

DemoNames::DemoNames(quint32 seed, int people) : m_random(seed), m_lists(readLists()), m_isLarge(people > 4000) { }

const QString &DemoNames::oneOf(const char *list)
{
    const QStringList &all = *m_lists.constFind(list);
    return all[below(quint32(all.size()))];
}

void DemoNames::nameThem(Person &person)
{
    if (below(12) == 0) {
        person.name = oneOf("whole");
        return;
    }
    person.givenName = oneOf("given");
    person.familyName = oneOf("family");
    if (m_isLarge && below(2) == 0)
        person.familyName += u'-' + oneOf("family");
    person.name = person.givenName + u' ' + person.familyName;
}

Person DemoNames::person(int index)
{
    Person person;
    nameThem(person);
    if (below(20) != 0)
        person.emails << fold(person.name).replace(u' ', u'.') + QString::number(index) + u"@example.org"_s;
    const QStringList &areas = *m_lists.constFind("phones");
    if (below(10) < 7 && index < areas.size() * 1000)
        person.phones << areas[index / 1000] + u"%1"_s.arg(index % 1000, 3, 10, QChar(u'0'));
    for (quint32 i = below(3); i > 0; --i)
        person.tags << oneOf("tags");
    if (below(5) == 0)
        person.dietaryNeeds << oneOf("dietary");
    if (below(25) == 0)
        person.accessNeeds << oneOf("access");
    person.photoConsent = Consent(below(3));
    person.mayBeContacted = below(15) != 0;
    person.organizer = index < 2;
    person.archived = index > 10 && below(60) == 0;
    return people::tidied(person);
}

} // namespace kith::cli
