// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table model over a list of rows of one type: columns are functions, and setRows tells views only the difference.
#pragma once

#include <QHash>
#include <QList>

#include "ui/kit/rowmodelbase.h"

namespace kith {

template <typename R>
struct RowColumn {
    QString title;
    std::function<QVariant(const R &row, int role)> value;   // Qt roles and kith::roles
};

// RowModel<Person> model([](const Person &p) { return p.id.value(); }, {{tr("Name"), [](const Person &p, int role) { ... }}});
template <typename R>
class RowModel : public RowModelBase {
public:
    using Column = RowColumn<R>;
    using KeyFunction = std::function<qint64(const R &)>;

    RowModel(KeyFunction key, QList<Column> columns, QObject *parent = nullptr)
        : RowModelBase(parent), m_key(std::move(key)), m_columns(std::move(columns)) {}

    // Folded text (kith::fold) in which setFilter searches; asked once for each new or changed row.
    void setSearchText(std::function<QString(const R &)> text) { m_text = std::move(text); }
    // Which rows are shown apart from the filter; empty: all.
    void setCondition(std::function<bool(const R &)> condition) { m_condition = std::move(condition); refresh(); }
    // Section headings: rows are gathered by key, sections stand in the order in which their first rows are given.
    void groupBy(std::function<QString(const R &)> key, std::function<Section(const QString &key, int count)> heading)
    {
        m_group = std::move(key);
        m_heading = std::move(heading);
        setRows(m_rows);
    }

    void setRows(QList<R> fresh);
    const QList<R> &rows() const { return m_rows; }
    const R *at(int row) const { return row < 0 || row >= rowCount() || isSection(row) ? nullptr : &held(rowAt(row)); }
    const R *at(const QModelIndex &index) const { return index.isValid() ? at(index.row()) : nullptr; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        const bool asked = orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < m_columns.size();
        return asked ? QVariant(m_columns[section].title) : QVariant();
    }

protected:
    qint64 keyOf(int row) const override { return m_key(held(row)); }
    bool passes(int row) const override { return !m_condition || m_condition(held(row)); }
    QVariant valueOf(int row, int column, int role) const override { return m_columns[column].value(held(row), role); }
    Section describe(const QString &section, int count) const override { return m_heading(section, count); }

private:
    const R &held(int row) const { return row < m_old.size() ? m_old[row] : m_rows[row - m_old.size()]; }

    KeyFunction m_key;
    QList<Column> m_columns;
    std::function<QString(const R &)> m_text;
    std::function<bool(const R &)> m_condition;
    std::function<QString(const R &)> m_group;
    std::function<Section(const QString &, int)> m_heading;
    QList<R> m_rows;
    QList<R> m_old;   // only while views are told: they may still ask for a row that is about to go
};

template <typename R>
void RowModel<R>::setRows(QList<R> fresh)
{
    // Looked at only: a list that others hold too is not copied.
    const QList<R> &wanted = fresh;
    QHash<qint64, int> at;
    at.reserve(wanted.size());
    for (int i = 0; i < wanted.size(); ++i)
        at.insert(m_key(wanted[i]), i);
    std::vector<int> now(size_t(m_rows.size()));
    std::vector<bool> changed(size_t(fresh.size()), false);
    std::vector<QString> texts(m_text ? size_t(fresh.size()) : 0);
    std::vector<bool> known(size_t(fresh.size()), false);
    for (int i = 0; i < m_rows.size(); ++i) {
        const int place = now[size_t(i)] = at.value(m_key(std::as_const(m_rows)[i]), -1);
        if (place < 0)
            continue;
        changed[size_t(place)] = !(std::as_const(m_rows)[i] == wanted[place]);
        known[size_t(place)] = !changed[size_t(place)] && size_t(i) < folded().size();
        if (known[size_t(place)] && m_text)
            texts[size_t(place)] = folded()[size_t(i)];
    }
    QStringList sections;
    for (int i = 0; i < fresh.size(); ++i) {
        if (m_text && !known[size_t(i)])
            texts[size_t(i)] = m_text(wanted[i]);
        if (m_group)
            sections.append(m_group(wanted[i]));
    }
    m_old = std::move(m_rows);
    m_rows = std::move(fresh);
    replaced(now, changed, std::move(texts), sections);
    m_old.clear();
}

} // namespace kith
