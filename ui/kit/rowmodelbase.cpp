// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a RowModel shows: filtering, order, sections, and the difference told to views.
#include "ui/kit/rowmodelbase.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>

#include "app/core/folding.h"
#include "ui/kit/difference.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/wordmatch.h"

namespace kith {

namespace {

// More separate insertions and removals than this, and views are quicker told to start over.
constexpr int mostSteps = 100;
constexpr size_t mostReordered = 5000;

} // namespace

int RowModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant RowModelBase::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[size_t(index.row())];
    if (role == roles::IsSection)
        return entry.row < 0;
    if (entry.row < 0)
        return sectionData(entry, role);
    if (role == roles::Key)
        return keyOf(entry.row);
    if (role == roles::Hits)
        return m_hits;
    const QVariant value = valueOf(entry.row, index.column(), role);
    return role == Qt::AccessibleTextRole && !value.isValid() ? spoken(entry.row, index.column()) : value;
}

QVariant RowModelBase::sectionData(const Entry &entry, int role) const
{
    const Shown &section = m_sections[size_t(entry.section)];
    switch (role) {
    case Qt::DisplayRole: return section.text.title;
    case Qt::AccessibleTextRole: return QString(section.text.title + QLatin1Char(' ') + section.text.caption);
    case roles::SectionKey: return section.key;
    case roles::SectionCaption: return section.text.caption;
    case roles::SectionAction: return section.text.action;
    case roles::SectionClosed: return m_closed.contains(section.key);
    default: return {};
    }
}

QString RowModelBase::spoken(int row, int column) const
{
    QStringList parts{valueOf(row, column, Qt::DisplayRole).toString(), valueOf(row, column, roles::State).value<Pill>().text};
    for (int role : {roles::Line2, roles::Right1, roles::Right2})
        parts.append(valueOf(row, column, role).toString());
    for (const Tag &tag : valueOf(row, column, roles::Tags).value<QList<Tag>>())
        parts.append(tag.text);
    parts.removeAll(QString());
    return parts.join(QLatin1String(", "));
}

Qt::ItemFlags RowModelBase::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool heading = isSection(index.row());
    return (heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable) | Qt::ItemNeverHasChildren;
}

bool RowModelBase::isSection(int row) const
{
    return m_entries[size_t(row)].row < 0;
}

int RowModelBase::shown() const
{
    return m_passing;
}

qint64 RowModelBase::keyAt(int row) const
{
    return row < 0 || row >= rowCount() || isSection(row) ? 0 : keyOf(rowAt(row));
}

int RowModelBase::rowOfKey(qint64 key) const
{
    for (int i = 0; i < int(m_entries.size()); ++i) {
        if (m_entries[size_t(i)].row >= 0 && keyOf(m_entries[size_t(i)].row) == key)
            return i;
    }
    return -1;
}

void RowModelBase::toggleSection(int row)
{
    const QString key = m_sections[size_t(m_entries[size_t(row)].section)].key;
    if (!m_closed.remove(key))
        m_closed.insert(key);
    refresh();
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
}

void RowModelBase::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    refresh();
    setHits(text);
}

void RowModelBase::setHits(const QString &text)
{
    m_hits = text;
    // Also in rows that stay.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {roles::Hits});
}

std::vector<int> RowModelBase::matching(int offset, bool &forgiven) const
{
    const QStringList words = m_folded.empty() ? QStringList() : foldedWords(m_filter);
    const int count = int(m_order.empty() ? m_sectionOf.size() : m_order.size());
    std::vector<int> first, second, third;
    for (int i = 0; i < count; ++i) {
        const int row = m_order.empty() ? i : m_order[size_t(i)];
        const WordMatch match = words.isEmpty() ? WordMatch::Start : wordMatch(m_folded[size_t(row)], words);
        if (match == WordMatch::None && !isFoundElsewhere(row + offset, words, false))
            continue;
        if (passes(row + offset))
            (match == WordMatch::Start ? first : match == WordMatch::Inside ? second : third).push_back(row);
    }
    for (const std::vector<int> &next : {second, third})
        first.insert(first.end(), next.begin(), next.end());
    if (!m_forgiving || !first.empty() || words.isEmpty())
        return first;
    std::vector<int> near = resembling(words, offset);
    forgiven = !near.empty();
    return near;
}

std::vector<int> RowModelBase::resembling(const QStringList &words, int offset) const
{
    std::vector<int> rows;
    for (int row = 0; row < int(m_folded.size()); ++row) {
        if (passes(row + offset) && (nearlyMatchesWords(m_folded[size_t(row)], words) || isFoundElsewhere(row + offset, words, true)))
            rows.push_back(row);
    }
    return rows;
}

RowModelBase::View RowModelBase::wanted(int offset) const
{
    View view;
    const std::vector<int> rows = matching(offset, view.forgiven);
    view.passing = int(rows.size());
    if (m_sectionKeys.isEmpty()) {
        view.entries.reserve(rows.size());
        for (int row : rows)
            view.entries.push_back({row + offset, -1});
        return view;
    }
    std::vector<std::vector<int>> members(size_t(m_sectionKeys.size()));
    for (int row : rows)
        members[size_t(m_sectionOf[size_t(row)])].push_back(row);
    for (size_t s = 0; s < members.size(); ++s) {
        if (members[s].empty())
            continue;
        const QString &key = m_sectionKeys[qsizetype(s)];
        const int shownAs = int(view.sections.size());
        view.sections.push_back({key, describe(key, int(members[s].size()))});
        view.entries.push_back({-1, shownAs});
        if (m_closed.contains(key))
            continue;
        for (int row : members[s])
            view.entries.push_back({row + offset, shownAs});
    }
    return view;
}

void RowModelBase::refresh()
{
    std::vector<int> same(m_sectionOf.size());
    std::iota(same.begin(), same.end(), 0);
    show(wanted(0), same, std::vector<bool>(m_sectionOf.size(), false), 0);
}

void RowModelBase::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_order.clear();
    sortRows(0);
    refresh();
}

void RowModelBase::sortRows(int offset)
{
    if (m_sortColumn < 0)
        return;
    // The C locale compares bytes; people expect b9 before b10 everywhere.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    std::vector<QVariant> values;
    for (int i = 0; i < int(m_sectionOf.size()); ++i)
        values.push_back(valueOf(i + offset, m_sortColumn, Qt::DisplayRole));
    m_order.resize(values.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto less = [&](int a, int b) {
        const QVariant &x = values[size_t(a)], &y = values[size_t(b)];
        if (x.metaType() == QMetaType::fromType<QString>())
            return collator.compare(x.toString(), y.toString()) < 0;
        return QVariant::compare(x, y) == QPartialOrdering::Less;
    };
    std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) { return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a); });
}

void RowModelBase::replaced(const std::vector<int> &now, const std::vector<bool> &changed, std::vector<QString> folded,
                            const QStringList &sections)
{
    const int offset = int(now.size());
    m_folded = std::move(folded);
    m_sectionOf.assign(changed.size(), 0);
    m_sectionKeys.clear();
    QHash<QString, int> number;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const auto known = number.constFind(sections[i]);
        m_sectionOf[size_t(i)] = known != number.constEnd() ? *known : int(m_sectionKeys.size());
        if (known == number.constEnd()) {
            number.insert(sections[i], int(m_sectionKeys.size()));
            m_sectionKeys.append(sections[i]);
        }
    }
    m_order.clear();
    sortRows(offset);
    std::vector<int> place(now.size());
    std::transform(now.begin(), now.end(), place.begin(), [offset](int row) { return row < 0 ? -1 : row + offset; });
    show(wanted(offset), place, changed, offset);
    for (Entry &entry : m_entries)
        entry.row = entry.row < 0 ? -1 : entry.row - offset;
}

// `where[r]` is the row that stands now for the row r of before; entries of `target` name rows of now.
void RowModelBase::show(View target, const std::vector<int> &where, const std::vector<bool> &changed, int offset)
{
    QHash<int, int> headings;
    QHash<QString, int> sectionNow;
    for (int s = 0; s < int(target.sections.size()); ++s)
        sectionNow.insert(target.sections[size_t(s)].key, s);
    std::vector<int> rowPlace(changed.size(), -1);
    for (int i = 0; i < int(target.entries.size()); ++i) {
        const Entry &entry = target.entries[size_t(i)];
        if (entry.row < 0)
            headings.insert(entry.section, i);
        else
            rowPlace[size_t(entry.row - offset)] = i;
    }
    std::vector<int> place(m_entries.size(), -1);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const int now = entry.row < 0 ? -1 : where[size_t(entry.row)];
        if (entry.row < 0)
            place[i] = headings.value(sectionNow.value(m_sections[size_t(entry.section)].key, -1), -1);
        else if (now >= 0)
            place[i] = rowPlace[size_t(now - offset)];
    }
    const bool rising = isRising(place);
    if (!rising && place.size() <= mostReordered)
        keepRising(place);
    m_passing = target.passing;
    m_forgiven = target.forgiven;
    if ((!rising && place.size() > mostReordered) || stepsBetween(place, int(target.entries.size())) > mostSteps) {
        beginResetModel();
        m_entries = std::move(target.entries);
        m_sections = std::move(target.sections);
        endResetModel();
    } else {
        step(std::move(target), place, changed, offset);
    }
    Q_EMIT refreshed();
}

void RowModelBase::step(View target, std::vector<int> &place, const std::vector<bool> &changed, int offset)
{
    removeUnkept(place);
    const std::vector<Shown> before = std::move(m_sections);
    const std::vector<Entry> entriesBefore = m_entries;
    m_sections = std::move(target.sections);
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i] = target.entries[size_t(place[i])];
    std::vector<bool> dirty(target.entries.size(), false);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        dirty[size_t(place[i])] = entry.row < 0 ? !(before[size_t(entriesBefore[i].section)].text == m_sections[size_t(entry.section)].text)
                                                : changed[size_t(entry.row - offset)];
    }
    insertMissing(target.entries, place);
    announceChanges(dirty);
}

void RowModelBase::removeUnkept(std::vector<int> &place)
{
    for (int last = int(place.size()) - 1; last >= 0; --last) {
        if (place[size_t(last)] >= 0)
            continue;
        int first = last;
        while (first > 0 && place[size_t(first - 1)] < 0)
            --first;
        beginRemoveRows({}, first, last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    std::erase(place, -1);
}

void RowModelBase::insertMissing(const std::vector<Entry> &wanted, const std::vector<int> &place)
{
    const int size = int(wanted.size());
    size_t kept = 0;
    for (int at = 0; at < size;) {
        const int next = kept < place.size() ? place[kept] : size;
        if (next > at) {
            beginInsertRows({}, at, next - 1);
            m_entries.insert(m_entries.begin() + at, wanted.begin() + at, wanted.begin() + next);
            endInsertRows();
        }
        at = next + 1;
        ++kept;
    }
}

void RowModelBase::announceChanges(const std::vector<bool> &dirty)
{
    const int lastColumn = columnCount() - 1;
    std::vector<std::pair<int, int>> runs;
    for (int i = 0; i < int(dirty.size()); ++i) {
        if (!dirty[size_t(i)])
            continue;
        if (!runs.empty() && runs.back().second == i - 1)
            runs.back().second = i;
        else
            runs.push_back({i, i});
    }
    if (runs.size() > size_t(mostSteps))
        runs = {{runs.front().first, runs.back().second}};
    for (const auto &[first, last] : runs)
        Q_EMIT dataChanged(index(first, 0), index(last, lastColumn));
}

} // namespace kith
