// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The completing line.
#include "ui/kit/choicefield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

#include "app/core/folding.h"
#include "ui/kit/completing.h"

namespace kith {

namespace {

constexpr int foldedRole = Qt::UserRole + 1;
constexpr int longest = 8;
constexpr QChar inNoName{0xffff};

QString lastOf(const QString &text, bool several)
{
    return several ? text.section(u',', -1).trimmed() : text;
}

} // namespace

class ChoiceCompleter : public QCompleter {
public:
    ChoiceCompleter(bool several, QObject *parent) : QCompleter(parent), m_several(several), m_model(new QStandardItemModel(this))
    {
        setModel(m_model);
        setCompletionRole(foldedRole);
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseInsensitive);
        setMaxVisibleItems(longest);
    }
    void setChoices(const QList<Choice> &choices)
    {
        m_model->clear();
        for (const Choice &choice : choices) {
            auto *item = new QStandardItem(choice.text);
            item->setData(choice.folded, foldedRole);
            m_model->appendRow(item);
        }
    }
    void setFewestLetters(int letters) { m_fewest = letters; }
    QStringList splitPath(const QString &typed) const override
    {
        const QString folded = fold(lastOf(typed, m_several));
        return {folded.size() < m_fewest ? QString(inNoName) : folded};
    }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        const auto *line = qobject_cast<const QLineEdit *>(widget());
        if (!m_several || !line || !line->text().contains(u','))
            return text;
        return line->text().section(u',', 0, -2) + QStringLiteral(", ") + text;
    }

private:
    bool m_several;
    int m_fewest = 0;
    QStandardItemModel *m_model;
};

ChoiceField::ChoiceField(Many many, QWidget *parent) : QLineEdit(parent), m_many(many), m_completer(new ChoiceCompleter(many == Many::Several, this))
{
    setCompleter(m_completer);
    takeOnEnter(this, many == Many::Several ? AfterTaking::Stay : AfterTaking::GoOn);
}

void ChoiceField::setChoices(QList<Choice> choices)
{
    m_choices = std::move(choices);
    m_completer->setChoices(m_choices);
    if (m_wanted)
        choose(m_wanted);
}

void ChoiceField::setFewestLetters(int letters)
{
    m_completer->setFewestLetters(letters);
}

void ChoiceField::choose(qint64 key)
{
    m_wanted = key;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.key != key)
            continue;
        setText(choice.text);
        m_wanted = 0;
    }
}

QList<Chosen> ChoiceField::chosen() const
{
    if (m_wanted && text().isEmpty())
        return {{m_wanted, QString()}};
    QList<Chosen> all;
    const QStringList parts = m_many == Many::Several ? text().split(u',', Qt::SkipEmptyParts) : QStringList{text()};
    for (const QString &part : parts) {
        Chosen one{0, part.simplified()};
        if (one.text.isEmpty())
            continue;
        for (const Choice &choice : m_choices) {
            if (choice.text == one.text) {
                one.key = choice.key;
                break;
            }
        }
        all.append(one);
    }
    return all;
}

} // namespace kith
