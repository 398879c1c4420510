// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the ledger.
#include "ui/help/ledgermodel.h"

#include <QPainter>

#include "app/core/isolated.h"
#include "ui/kit/avatar.h"
#include "ui/kit/icons.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"

namespace kith {

using helps::LoggedHelp;
using namespace Qt::StringLiterals;

static bool happened(const LoggedHelp &one)
{
    return isDone(one.help.state);
}

LedgerModel::LedgerModel(QObject *parent)
    : RowModel([](const LoggedHelp &logged) { return logged.help.id.value; },
               {{tr("When"), [this](const LoggedHelp &one, int role) { return value(one, When, role); }},
                {tr("Who helped"), [this](const LoggedHelp &one, int role) { return value(one, Helper, role); }},
                {tr("Whom"), [this](const LoggedHelp &one, int role) { return value(one, Helped, role); }},
                {tr("With what"), [this](const LoggedHelp &one, int role) { return value(one, What, role); }},
                {tr("At"), [this](const LoggedHelp &one, int role) { return value(one, At, role); }},
                {tr("Thanks"), [this](const LoggedHelp &one, int role) { return value(one, Thanks, role); }}},
               parent)
{
    setCondition(happened);
    setSearchText([](const LoggedHelp &one) { return one.folded; });
}

void LedgerModel::take(const HelpAnswer &answer)
{
    m_today = answer.today;
    // The same list as the answer's: twenty thousand are not copied while the window stands still.
    setRows(answer.ledger);
}

QString LedgerModel::summary() const
{
    QDate first;
    int all = 0, peers = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const LoggedHelp &one = *at(row);
        first = first.isValid() ? std::min(first, one.help.happenedOn) : one.help.happenedOn;
        peers += one.isAmongPeers();
        ++all;
    }
    if (all == 0)
        return std::none_of(rows().begin(), rows().end(), happened) ? tr("nobody has helped yet") : tr("none of this kind in this time");
    return tr("%n helps since %1, %2 of them not through an organizer", nullptr, all).arg(isolated(sayMonth(first, m_today))).arg(peers);
}

QString LedgerModel::text(const LoggedHelp &logged, Column column) const
{
    switch (column) {
    case When:
        return sayShortDay(logged.help.happenedOn, m_today);
    case Helper:
        return logged.helper.called;
    case Helped:
        return logged.helped.called;
    case What:
        return logged.help.what.isEmpty() ? logged.help.kind : logged.help.what;
    case At:
        return logged.gathering;
    case Thanks:
        return logged.help.state == HelpState::Thanked ? tr("Thanked") : tr("Say thanks");
    }
    return {};
}

QVariant LedgerModel::value(const LoggedHelp &logged, Column column, int role) const
{
    const people::Named &named = column == Helper ? logged.helper : logged.helped;
    const bool isPerson = column == Helper || column == Helped;
    switch (role) {
    case Qt::DisplayRole:
        return text(logged, column);
    case Qt::AccessibleTextRole:
        return isPerson ? named.name : text(logged, column);
    case roles::Face:
        return isPerson ? QVariant::fromValue(AvatarFace{named.id.toText(), named.name, named.called}) : QVariant();
    case roles::IconName:
        return column == Thanks && logged.help.state == HelpState::Thanked ? u"check"_s : QString();
    case roles::Line2Tone:
        return int(column == Thanks && logged.help.state == HelpState::Happened ? Colour::Link : column == When || column == At || column == Thanks ? Colour::Text2 : Colour::Text);
    default:
        return {};
    }
}

QSize LedgerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::line(Type::Row) + Theme::px(15)};
}

void LedgerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    QStyleOptionViewItem back(option);
    initStyleOption(&back, index);
    back.text.clear();
    const QWidget *widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &back, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF cell = QRectF(option.rect).adjusted(8, 0, -4, 0);   // as the headings are
    qreal from = 0;
    if (const QVariant face = index.data(roles::Face); face.isValid()) {
        const qreal size = Theme::px(22);
        const QRectF circle = fromLeading(painter, cell, 0, size);
        paintAvatar(painter, QRectF(circle.x(), cell.center().y() - size / 2, size, size), face.value<AvatarFace>(), theme);
        from = size + Theme::px(8);
    }
    if (const QString icon = index.data(roles::IconName).toString(); !icon.isEmpty()) {
        const qreal size = Theme::px(14);
        paintIcon(painter, fromLeading(painter, cell, 0, size), icon, theme(Colour::Text2), int(size));
        from = size + Theme::px(6);
    }
    const bool selected = option.state & QStyle::State_Selected;
    const Colour tone = Colour(index.data(roles::Line2Tone).toInt());
    const TextLook look{.colour = selected && tone != Colour::Link ? Colour::SelectionText : tone, .hits = index.data(roles::Hits).toString()};
    paintText(painter, fromLeading(painter, cell, from, cell.width() - from), index.data().toString(), look, theme);
    painter->restore();
}

} // namespace kith
