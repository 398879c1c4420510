// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/filters.h"

#include "app/core/folding.h"

#include <algorithm>

namespace kith::filters {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Filters)
};

QString named(const QString &name)
{
    const QString tidy = name.simplified();
    if (tidy.isEmpty())
        throw Failure(Tr::tr("A filter needs a name. Nothing was changed."));
    return tidy;
}

std::optional<SavedFilter> calledSo(Reader &reader, const QString &name)
{
    const QList<SavedFilter> filters = all(reader);
    const auto found = std::find_if(filters.begin(), filters.end(), [folded = fold(name)](const SavedFilter &filter) { return fold(filter.name) == folded; });
    return found == filters.end() ? std::nullopt : std::optional(*found);
}

} // namespace

SavedFilter keep(Tx &tx, const SavedFilter &filter)
{
    SavedFilter kept = filter;
    kept.name = named(filter.name);
    kept.search = filter.search.simplified();
    kept.savedBy = tx.actor();
    tx.about(kept.name);
    const auto before = calledSo(tx, kept.name);
    if (!before)
        return tx.insert(kept);
    kept.id = before->id;
    tx.update(*before, kept);
    return kept;
}

SavedFilter rename(Tx &tx, FilterId id, const QString &name)
{
    const SavedFilter before = tx.get<SavedFilter>(id);
    SavedFilter after = before;
    after.name = named(name);
    if (const auto other = calledSo(tx, after.name); other && other->id != id)
        throw Failure(Tr::tr("There is a filter called %1 already. Nothing was changed.").arg(other->name));
    tx.about(after.name);
    tx.update(before, after);
    return after;
}

void remove(Tx &tx, FilterId id)
{
    const SavedFilter filter = tx.get<SavedFilter>(id);
    tx.about(filter.name);
    tx.remove(filter);
}

QList<SavedFilter> all(Reader &reader)
{
    QList<SavedFilter> filters = reader.select<SavedFilter>();
    std::stable_sort(filters.begin(), filters.end(), [](const SavedFilter &a, const SavedFilter &b) { return fold(a.name) < fold(b.name); });
    return filters;
}

} // namespace kith::filters
