// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of two records that are made one.
#include "ui/people/mergefields.h"

#include <QComboBox>
#include <QVBoxLayout>

#include "app/upkeep/mergedrow.h"
#include "app/upkeep/storedwords.h"
#include "ui/kit/field.h"
#include "ui/kit/saydate.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

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
    for (const upkeep::StoredField &field : upkeep::storedFields()) {
        if (field.shape != upkeep::StoredField::Shape::Computed && said(preview.kept, field.column) != said(preview.other, field.column))
            add(field.column, field.said());
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
