// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaysection.h"

#include "app/core/isolated.h"
#include "app/core/saynumber.h"
#include "ui/kit/readonly.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHash>
#include <QUrl>

namespace kith {

TodaySection::TodaySection(Community &community, const QString &id, const QString &title, Side side)
    : ActionList(title), m_community(community), m_id(id), m_side(side)
{
    setObjectName(id);
    hide();
}

void TodaySection::setPaused(bool paused)
{
    for (LiveQueryBase *query : std::as_const(m_queries))
        query->setPaused(paused);
}

void TodaySection::askAgain()
{
    for (LiveQueryBase *query : std::as_const(m_queries))
        query->askAgain();
}

QString TodaySection::whyReadOnly() const
{
    return kith::whyReadOnly(m_community.store());
}

ActionRowContent TodaySection::rowOf(const Somebody &somebody, const QString &line2)
{
    ActionRowContent row;
    row.key = somebody.person.value;
    row.face = {somebody.person.toText(), somebody.name, somebody.called};
    row.line1 = somebody.called;
    row.line2 = line2;
    row.fullName = somebody.name;
    row.action = !somebody.email.isEmpty() ? tr("Write") : !somebody.phone.isEmpty() ? tr("Copy number") : tr("Add contact");
    return row;
}

void TodaySection::reach(const Somebody &somebody)
{
    if (somebody.email.isEmpty() && somebody.phone.isEmpty()) {
        Q_EMIT openRequested(QStringLiteral("people"), somebody.person.value, QStringLiteral("contact"));
        return;
    }
    if (!somebody.email.isEmpty() && QDesktopServices::openUrl(QUrl(QStringLiteral("mailto:") + somebody.email)))
        return;
    const bool byPhone = somebody.email.isEmpty();
    const QString text = byPhone ? somebody.phone : somebody.email;
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT told((byPhone ? tr("Copied %1") : tr("No mail program answered. Copied %1")).arg(isolated(text)));
}

void TodaySection::setPeople(const QStringList &called, RowAt rowAt)
{
    QHash<QString, int> times;
    for (const QString &name : called)
        ++times[name];
    setRows(called.size(), [times = std::move(times), rowAt = std::move(rowAt)](qsizetype at) {
        ActionRowContent row = rowAt(at);
        if (times.value(row.line1) > 1)
            row.line1 = row.fullName;
        return row;
    });
}

void TodaySection::setPeople(const QList<ActionRowContent> &rows)
{
    QStringList called;
    for (const ActionRowContent &row : rows)
        called.append(row.line1);
    setPeople(called, [rows](qsizetype at) { return rows[at]; });
}

QString TodaySection::leftInPeace(int away, int notContacted)
{
    const QString gone = tr("%1 are away", nullptr, away).arg(sayNumber(away));
    const QString quiet = tr("%1 do not want to be contacted", nullptr, notContacted).arg(sayNumber(notContacted));
    if (away && notContacted)
        return tr("Left in peace: %1 and %2.").arg(gone, quiet);
    return away || notContacted ? tr("Left in peace: %1.").arg(away ? gone : quiet) : QString();
}

} // namespace kith
