// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of two records that are made one.
#include "ui/people/mergefields.h"

#include <QComboBox>
#include <QVBoxLayout>

#include "app/upkeep/mergedrow.h"
#include "ui/kit/field.h"
#include "ui/kit/saydate.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct FieldName {
    const char *column;
    const char *name;
};

constexpr FieldName fieldNames[] = {
    {"name", QT_TRANSLATE_NOOP("kith::MergeFields", "Name")},
    {"call_name", QT_TRANSLATE_NOOP("kith::MergeFields", "Call name")},
    {"given_name", QT_TRANSLATE_NOOP("kith::MergeFields", "Given name")},
    {"family_name", QT_TRANSLATE_NOOP("kith::MergeFields", "Family name")},
    {"pronouns", QT_TRANSLATE_NOOP("kith::MergeFields", "Pronouns")},
    {"emails", QT_TRANSLATE_NOOP("kith::MergeFields", "Emails")},
    {"phones", QT_TRANSLATE_NOOP("kith::MergeFields", "Phones")},
    {"birthday", QT_TRANSLATE_NOOP("kith::MergeFields", "Birthday")},
    {"tags", QT_TRANSLATE_NOOP("kith::MergeFields", "Tags")},
    {"access_needs", QT_TRANSLATE_NOOP("kith::MergeFields", "Access needs")},
    {"dietary_needs", QT_TRANSLATE_NOOP("kith::MergeFields", "Dietary needs")},
    {"photo_consent", QT_TRANSLATE_NOOP("kith::MergeFields", "Photos")},
    {"may_be_contacted", QT_TRANSLATE_NOOP("kith::MergeFields", "May be contacted")},
    {"introduced_by", QT_TRANSLATE_NOOP("kith::MergeFields", "Introduced by")},
    {"organizer", QT_TRANSLATE_NOOP("kith::MergeFields", "Organizer")},
    {"away_until", QT_TRANSLATE_NOOP("kith::MergeFields", "Away until")},
    {"joined_on", QT_TRANSLATE_NOOP("kith::MergeFields", "Joined on")},
    {"notes", QT_TRANSLATE_NOOP("kith::MergeFields", "Notes")},
    {"external_ids", QT_TRANSLATE_NOOP("kith::MergeFields", "Known elsewhere as")},
    {"archived", QT_TRANSLATE_NOOP("kith::MergeFields", "Archived")},
};

/// A choice is one line.
constexpr qsizetype longest = 120;

QString say(const QString &text) { return text; }
QString say(const QStringList &list) { return list.join(u", "_s); }
QString say(bool yes) { return yes ? MergeFields::tr("yes") : MergeFields::tr("no"); }
QString say(QDate day) { return day.isValid() ? sayDay(day, QDate()) : QString(); }
QString say(Consent consent)
{
    return consent == Consent::Yes ? MergeFields::tr("are fine") : consent == Consent::No ? MergeFields::tr("none") : MergeFields::tr("ask first");
}

} // namespace

MergeFields::MergeFields(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

QString MergeFields::said(const Person &person, const QByteArray &wanted) const
{
    QString text;
    const auto take = [&](const auto &column) {
        using T = std::remove_cvref_t<decltype(person.*(column.member))>;
        if (wanted != column.name)
            return;
        if constexpr (std::is_same_v<T, PersonId>)
            text = m_names.value((person.*(column.member)).value);
        else if constexpr (requires { say(person.*(column.member)); })
            text = say(person.*(column.member));
    };
    std::apply([&](const auto &...column) { (take(column), ...); }, Person::columns());
    return text;
}

void MergeFields::take(const upkeep::MergePreview &preview, const QHash<qint64, QString> &names)
{
    m_preview = preview;
    m_names = names;
    m_choices.clear();
    qDeleteAll(findChildren<Field *>());
    for (const auto &[column, name] : fieldNames) {
        if (said(preview.kept, column) != said(preview.other, column))
            add(column, tr(name));
    }
}

void MergeFields::add(const QByteArray &column, const QString &label)
{
    auto *box = new QComboBox;
    box->setObjectName(u"merge_"_s + QString::fromLatin1(column));
    const std::pair<From, const Person *> sources[] = {{Suggested, &m_preview.merged}, {Kept, &m_preview.kept}, {Other, &m_preview.other}};
    QStringList seen;
    for (const auto &[from, person] : sources) {
        const QString text = said(*person, column);
        if (seen.contains(text))
            continue;
        seen.append(text);
        box->addItem(text.isEmpty() ? tr("(nothing)") : text.simplified().left(longest), int(from));
    }
    m_choices.append({column, box});
    m_column->addWidget(new Field(label, box));
}

Person MergeFields::chosen() const
{
    Person person = m_preview.merged;
    for (const Choice &choice : m_choices) {
        const From from = From(choice.box->currentData().toInt());
        if (from != Suggested)
            upkeep::takeColumn(person, from == Kept ? m_preview.kept : m_preview.other, choice.column);
    }
    return person;
}

} // namespace kith
