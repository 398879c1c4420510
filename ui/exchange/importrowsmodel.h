// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an import as a list model: one shared plan, and which of its rows a filter shows.
#pragma once

#include "ui/exchange/importwork.h"

#include <QAbstractListModel>

namespace kith {

/// A button of a row.
struct RowDecision {
    enum Kind { SamePerson, SomeoneElse, LeaveOut, BringIn };
    Kind kind = SamePerson;
    QString text;
    bool isChosen = false;
};

class ImportRowsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { LineRole = Qt::UserRole + 1, EmailRole, SecondRole, LikelyRole, WhyRole, PillRole };

    using QAbstractListModel::QAbstractListModel;
    void show(const ImportViewPtr &view, const exchange::ImportChoices &choices, RowFilter filter);
    RowFilter filter() const { return m_filter; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    const exchange::PlannedRow *at(const QModelIndex &index) const;
    int rowOfLine(int line) const;
    /// Whether rows have a second line, where the questions and the buttons stand.
    bool isTall() const { return m_filter == RowFilter::LookAt || m_filter == RowFilter::Updated; }
    QList<RowDecision> decisions(const QModelIndex &index) const;
    static QString sayChange(const exchange::FieldChange &change);

private:
    /// A possible duplicate as it was first asked about; the plan forgets it once it is decided.
    struct Question {
        PersonId likely;
        QString name;
        QString why;
    };
    exchange::RowChoice::Person choiceOf(int line) const;
    Question questionOf(const exchange::PlannedRow &row) const;
    QString second(const exchange::PlannedRow &row) const;
    QVariant pill(const exchange::PlannedRow &row) const;
    QString spoken(const exchange::PlannedRow &row) const;

    ImportViewPtr m_view;
    exchange::ImportChoices m_choices;
    RowFilter m_filter = RowFilter::All;
    QHash<int, Question> m_questions; ///< by line
};

} // namespace kith
