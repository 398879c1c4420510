// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importrowsmodel.h"

#include "ui/kit/avatar.h"
#include "ui/kit/pill.h"
#include "ui/kit/text.h"

#include <algorithm>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::Outcome;
using exchange::PlannedRow;
using Choice = exchange::RowChoice::Person;

void ImportRowsModel::show(const ImportViewPtr &view, const exchange::ImportChoices &choices, RowFilter filter)
{
    beginResetModel();
    m_view = view;
    m_choices = choices;
    m_filter = filter;
    if (choices.rows.isEmpty())
        m_questions.clear();
    if (view) {
        for (int at : view->rows[size_t(RowFilter::LookAt)]) {
            const PlannedRow &row = view->plan.rows[size_t(at)];
            if (row.isPossibleDuplicate())
                m_questions.insert(row.line, {row.likely, row.likelyName, row.why});
        }
    }
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_view ? 0 : int(m_view->rows[size_t(m_filter)].size());
}

const PlannedRow *ImportRowsModel::at(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_view->plan.rows[size_t(m_view->rows[size_t(m_filter)][size_t(index.row())])] : nullptr;
}

int ImportRowsModel::rowOfLine(int line) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(index(row))->line == line)
            return row;
    }
    return -1;
}

Choice ImportRowsModel::choiceOf(int line) const
{
    const auto choice = m_choices.rows.constFind(line);
    return choice == m_choices.rows.cend() ? Choice::Ask : choice->person;
}

ImportRowsModel::Question ImportRowsModel::questionOf(const PlannedRow &row) const
{
    return row.isPossibleDuplicate() ? Question{row.likely, row.likelyName, row.why} : m_questions.value(row.line);
}

QList<RowDecision> ImportRowsModel::decisions(const QModelIndex &index) const
{
    const PlannedRow *row = at(index);
    if (!row || m_filter != RowFilter::LookAt)
        return {};
    const Choice choice = choiceOf(row->line);
    if (choice == Choice::LeaveOut)
        return {{RowDecision::BringIn, tr("Bring in"), false}};
    QList<RowDecision> all;
    if (questionOf(*row).likely) {
        all << RowDecision{RowDecision::SamePerson, tr("Same person"), choice == Choice::Same};
        all << RowDecision{RowDecision::SomeoneElse, tr("Someone else"), choice == Choice::Else};
    } else if (row->outcome != Outcome::Skipped) {
        all << RowDecision{RowDecision::LeaveOut, tr("Leave out"), false};
    }
    return all;
}

QString ImportRowsModel::sayChange(const exchange::FieldChange &change)
{
    const QString label = exchange::fieldLabel(change.field);
    if (change.isKept)
        return tr("%1 stays %2; the file says %3").arg(label, isolated(change.before), isolated(change.after));
    return change.before.isEmpty() ? tr("%1: %2", "a field and its new value").arg(label, isolated(change.after))
                                   : tr("%1: %2 → %3", "a field, its old and its new value").arg(label, isolated(change.before), isolated(change.after));
}

QString ImportRowsModel::second(const PlannedRow &row) const
{
    QStringList parts;
    if (!row.why.isEmpty() && !row.isPossibleDuplicate())
        parts << row.why;
    parts += row.problems;
    for (const exchange::FieldChange &change : row.changes)
        parts << sayChange(change);
    return parts.join(u"  ·  "_s);
}

QVariant ImportRowsModel::pill(const PlannedRow &row) const
{
    const bool isQuestion = questionOf(row).likely && choiceOf(row.line) != Choice::LeaveOut;
    if (isQuestion && (m_filter == RowFilter::LookAt || row.isPossibleDuplicate()))
        return QVariant::fromValue(Pill{tr("May be known"), PillKind::Maybe});
    if (!row.problems.isEmpty() && m_filter == RowFilter::LookAt)
        return QVariant::fromValue(Pill{tr("Problem"), PillKind::Problem});
    switch (row.outcome) {
    case Outcome::New: return QVariant::fromValue(Pill{tr("New"), PillKind::Positive});
    case Outcome::Updated: return QVariant::fromValue(Pill{tr("Updated"), PillKind::Waiting});
    case Outcome::Same: return QVariant::fromValue(Pill{tr("Same"), PillKind::Neutral});
    case Outcome::Skipped: break;
    }
    return QVariant::fromValue(Pill{tr("Left out"), PillKind::Dashed});
}

QString ImportRowsModel::spoken(const PlannedRow &row) const
{
    const Question question = questionOf(row);
    QStringList parts{tr("Line %1").arg(row.line), row.name.isEmpty() ? tr("no name") : row.name, row.email, pill(row).value<Pill>().text};
    if (question.likely)
        parts << tr("looks like %1, %2").arg(question.name, question.why);
    parts << second(row);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    const PlannedRow *row = at(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return row->name;
    case Qt::AccessibleTextRole: return spoken(*row);
    case Qt::ToolTipRole: return second(*row).isEmpty() ? QVariant() : QVariant(second(*row).replace(u"  ·  "_s, u"\n"_s));
    case LineRole: return row->line;
    case EmailRole: return row->email;
    case SecondRole: return second(*row);
    case LikelyRole: {
        const Question question = questionOf(*row);
        return question.likely ? QVariant::fromValue(AvatarFace{question.likely.toText(), question.name, {}}) : QVariant();
    }
    case WhyRole: return questionOf(*row).why;
    case PillRole: return pill(*row);
    default: return {};
    }
}

} // namespace kith
