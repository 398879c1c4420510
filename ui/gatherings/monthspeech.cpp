// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/monthspeech.h"

#include "ui/gatherings/monthview.h"

namespace kith {

static constexpr int daysInWeek = 7;

QDate MonthSpeech::dayAt(int index) const
{
    return m_month.firstShown().addDays(index);
}

int MonthSpeech::count() const
{
    return m_month.day().isValid() ? m_month.weeks() * daysInWeek : 0;
}

qint64 MonthSpeech::keyAt(int index) const
{
    return dayAt(index).toJulianDay();
}

int MonthSpeech::current() const
{
    return m_month.day().isValid() ? int(m_month.firstShown().daysTo(m_month.day())) : -1;
}

SpokenPart MonthSpeech::at(int index) const
{
    MonthGrid *month = &m_month;
    const QDate day = dayAt(index);
    const QRectF box = month->cell(index);
    SpokenPart part;
    part.name = month->spoken(day);
    part.place = box.toRect();
    part.state.selectable = part.state.focusable = true;
    part.state.selected = day == month->day();
    part.state.focused = part.state.selected && month->hasFocus();
    part.press = [month, day] {
        month->moveTo(day);
        month->open(day);
    };
    part.takeFocus = [month, day] {
        month->setFocus(Qt::OtherFocusReason);
        month->moveTo(day);
    };
    const QList<MonthGrid::Entry> entries = month->m_entries.value(day);
    for (int i = 0; i < entries.size(); ++i) {
        const MonthGrid::Entry &entry = entries[i];
        const QString name = entry.time.isEmpty() ? entry.title : entry.time + u' ' + entry.title;
        const QRect place = month->block(box, i, int(entries.size())).toRect();
        if (entries.size() > 1 && entry.id == month->m_chosen)
            part.name = MonthGrid::tr("%1. Chosen: %2").arg(part.name, name);
        part.inner.append({QAccessible::Button, name, place, {}, [month, id = entry.id] { Q_EMIT month->opened(id); }});
    }
    return part;
}

} // namespace kith
