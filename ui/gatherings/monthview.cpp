// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/monthview.h"

#include "ui/gatherings/monthspeech.h"
#include "ui/gatherings/words.h"
#include "ui/kit/saydate.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QToolTip>
#include <QVBoxLayout>

namespace kith {

namespace {

constexpr int daysInWeek = 7;
constexpr double corner = 10;

QDate startOfWeek(QDate day)
{
    return day.addDays(-((day.dayOfWeek() - firstDayOfWeek() + daysInWeek) % daysInWeek));
}

} // namespace

MonthGrid::MonthGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Month"));
    speakParts(this, QAccessible::List, std::make_unique<MonthSpeech>(*this));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MonthGrid::setGatherings(const QList<gatherings::Listed> &all)
{
    m_entries.clear();
    m_broken.clear();
    for (const gatherings::Listed &listed : all) {
        const Gathering &gathering = listed.gathering;
        const WallTime start = gathering.startTime();
        m_entries[start.date()].append({gathering.id, gathering.allDay ? QString() : sayTime(start.time()), gathering.title,
                                        gathering.state == GatheringState::Cancelled});
    }
    update();
}

void MonthGrid::setToday(QDate today)
{
    m_today = today;
    if (!m_day.isValid())
        setDay(today);
    update();
}

void MonthGrid::setDay(QDate day)
{
    if (m_day == day || !day.isValid())
        return;
    const QDate before = std::exchange(m_day, day);
    speakCurrentPart(this);
    Q_EMIT monthChanged(day);
    if (before.year() != day.year() || before.month() != day.month())
        return update();
    updateDay(before);
    updateDay(day);
}

void MonthGrid::setChosen(GatheringId id)
{
    updateDay(dayOf(std::exchange(m_chosen, id)));
    updateDay(dayOf(id));
}

QSize MonthGrid::sizeHint() const
{
    return {Theme::px(640), Theme::px(480)};
}

QSize MonthGrid::minimumSizeHint() const
{
    return {Theme::px(320), headHeight() + 4 * Theme::line(Type::Small)};
}

QDate MonthGrid::firstShown() const
{
    return startOfWeek(QDate(m_day.year(), m_day.month(), 1));
}

int MonthGrid::weeks() const
{
    const QDate first(m_day.year(), m_day.month(), 1);
    return int(firstShown().daysTo(first.addDays(first.daysInMonth() - 1))) / daysInWeek + 1;
}

int MonthGrid::headHeight() const
{
    return Theme::line(Type::Small) + Theme::px(8);
}

QRectF MonthGrid::cell(int index) const
{
    const double across = double(width() - 1) / daysInWeek, down = double(height() - headHeight() - 1) / weeks();
    const int column = layoutDirection() == Qt::RightToLeft ? daysInWeek - 1 - index % daysInWeek : index % daysInWeek;
    return {column * across, headHeight() + index / daysInWeek * down, across, down};
}

QDate MonthGrid::dayAt(const QPointF &at) const
{
    for (int i = 0; i < weeks() * daysInWeek; ++i) {
        if (cell(i).contains(at))
            return firstShown().addDays(i);
    }
    return {};
}

QDate MonthGrid::dayOf(GatheringId id) const
{
    for (auto day = m_entries.begin(); day != m_entries.end(); ++day) {
        if (std::any_of(day->begin(), day->end(), [id](const Entry &entry) { return entry.id == id; }))
            return day.key();
    }
    return {};
}

void MonthGrid::updateDay(QDate day)
{
    const qint64 index = day.isValid() ? firstShown().daysTo(day) : -1;
    if (index >= 0 && index < weeks() * daysInWeek)
        update(cell(int(index)).toAlignedRect());
}

QRectF MonthGrid::block(const QRectF &cell, int index, int count) const
{
    const QRectF room = cell.adjusted(Theme::px(6), Theme::line(Type::Small) + Theme::px(9), -Theme::px(6), -Theme::px(4));
    const double each = (room.height() - 2 * (count - 1)) / count;
    const double wanted = 4 * Theme::line(Type::Caption) + Theme::px(6);
    const double high = std::max<double>(Theme::line(Type::Caption), std::min(each, wanted));
    return {room.left(), room.top() + index * (high + 2), room.width(), high};
}

GatheringId MonthGrid::entryAt(const QPointF &at) const
{
    const QDate day = dayAt(at);
    const QList<Entry> entries = m_entries.value(day);
    if (!day.isValid() || entries.isEmpty())
        return {};
    const QRectF box = cell(int(firstShown().daysTo(day)));
    for (int i = 0; i < entries.size(); ++i) {
        if (block(box, i, int(entries.size())).contains(at))
            return entries[i].id;
    }
    return {};
}

void MonthGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF frame = QRectF(0, headHeight(), width(), height() - headHeight()).adjusted(0.5, 0.5, -0.5, -0.5);
    paintHead(painter, theme);
    QPainterPath round;
    round.addRoundedRect(frame, corner, corner);
    painter.save();
    painter.setClipPath(round);
    for (int i = 0; i < weeks() * daysInWeek; ++i) {
        if (event->region().intersects(cell(i).toAlignedRect()))
            paintDay(painter, cell(i), firstShown().addDays(i), theme);
    }
    painter.restore();
    painter.setPen(theme(Colour::Line));
    painter.drawPath(round);
    if (m_held && m_held->isMoving)
        paintHeld(painter, theme);
}

// The day it would come to, and the block where the mouse is.
void MonthGrid::paintHeld(QPainter &painter, const Theme &theme) const
{
    if (const QDate day = dayAt(m_held->at); day.isValid()) {
        painter.setPen(QPen(theme(Colour::Link), 2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell(int(firstShown().daysTo(day))).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6);
    }
    painter.setOpacity(0.85);
    paintEntry(painter, QRectF(m_held->at - m_held->grip, m_held->size), m_held->entry, theme);
    painter.setOpacity(1);
}

void MonthGrid::paintHead(QPainter &painter, const Theme &theme) const
{
    for (int i = 0; i < daysInWeek; ++i) {
        const QRectF box = cell(i);
        const QString name = QLocale().dayName(firstShown().addDays(i).dayOfWeek(), QLocale::ShortFormat);
        paintText(&painter, QRectF(box.left() + Theme::px(10), 0, box.width() - Theme::px(12), headHeight()), name,
                  {.type = Type::Small, .colour = Colour::Text2}, theme);
    }
}

void MonthGrid::paintDay(QPainter &painter, const QRectF &box, QDate day, const Theme &theme) const
{
    if (day.month() != m_day.month())
        painter.fillRect(box, theme(Colour::Alt));
    painter.setPen(theme(Colour::Line));
    painter.drawLine(QPointF(box.right(), box.top()), QPointF(box.right(), box.bottom()));
    painter.drawLine(QPointF(box.left(), box.bottom()), QPointF(box.right(), box.bottom()));
    const double high = Theme::line(Type::Small) + Theme::px(4), wide = std::max<double>(high, textWidth(QStringLiteral("30"), Type::Small) + Theme::px(8));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF disc(mirrored ? box.right() - wide - Theme::px(6) : box.left() + Theme::px(6), box.top() + Theme::px(4), wide, high);
    const bool today = day == m_today;
    if (today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme(Colour::Accent));
        painter.drawRoundedRect(disc, high / 2, high / 2);
    }
    if (hasFocus() && day == m_day) {
        painter.setPen(QPen(theme(Colour::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 6, 6);
    }
    paintText(&painter, disc, QLocale().toString(day.day()), Theme::font(Type::Small),
              theme(today ? Colour::OnAccent : day.month() == m_day.month() ? Colour::Text2 : Colour::Text3), Qt::AlignCenter);
    const QList<Entry> entries = m_entries.value(day);
    for (int i = 0; i < entries.size(); ++i)
        paintEntry(painter, block(box, i, int(entries.size())), entries[i], theme);
}

/// As many lines as there is room for, the last one shortened.
QStringList MonthGrid::linesOf(const Entry &entry, const QSizeF &room, const QFont &font) const
{
    Broken &broken = m_broken[entry.id.value];
    if (!broken.lines.isEmpty() && broken.room == room && broken.font == font)
        return broken.lines;
    const int lines = std::max(1, int(room.height() / Theme::line(Type::Caption)));
    QStringList shown;
    if (!entry.time.isEmpty() && lines > 1)
        shown.append(entry.time);
    const QString title = entry.time.isEmpty() || lines > 1 ? entry.title : entry.time + u' ' + entry.title;
    QTextLayout layout(title, font);
    layout.beginLayout();
    for (QTextLine row = layout.createLine(); row.isValid() && shown.size() < lines; row = layout.createLine()) {
        row.setLineWidth(room.width());
        const bool last = shown.size() == lines - 1;
        shown.append(last ? elided(title.mid(row.textStart()), font, room.width()) : title.mid(row.textStart(), row.textLength()).trimmed());
    }
    layout.endLayout();
    broken = {room, font, shown};
    return shown;
}

void MonthGrid::paintEntry(QPainter &painter, const QRectF &box, const Entry &entry, const Theme &theme) const
{
    const bool on = entry.id == m_chosen;
    const Colour ink = on ? Colour::OnAccent : entry.cancelled ? Colour::Neutral : Colour::SelectionText;
    QFont font = Theme::font(Type::Caption);
    font.setStrikeOut(entry.cancelled);
    const int line = Theme::line(Type::Caption);
    const QRectF text = mirrored(box.adjusted(Theme::px(6), Theme::px(2), -Theme::px(4), -Theme::px(2)), box, layoutDirection());
    const QStringList shown = linesOf(entry, text.size(), font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(on ? Colour::Accent : entry.cancelled ? Colour::NeutralFill : Colour::Selection));
    painter.drawRoundedRect(QRectF(box.topLeft(), QSizeF(box.width(), std::min<double>(box.height(), shown.size() * line + Theme::px(5)))), 6, 6);
    for (int i = 0; i < shown.size(); ++i)
        paintText(&painter, QRectF(text.left(), text.top() + i * line, text.width(), line), shown[i], font, theme(ink));
}

QString MonthGrid::spoken(QDate day) const
{
    QStringList titles;
    for (const Entry &entry : m_entries.value(day))
        titles.append(entry.time.isEmpty() ? entry.title : entry.time + u' ' + entry.title);
    const QString date = sayWeekday(day, m_today);
    return titles.isEmpty() ? tr("%1, no gathering").arg(date) : date + QStringLiteral(": ") + titles.join(QStringLiteral(", "));
}

GatheringId MonthGrid::meantOn(QDate day) const
{
    const QList<Entry> entries = m_entries.value(day);
    const bool isChosenThere = std::any_of(entries.begin(), entries.end(), [this](const Entry &entry) { return entry.id == m_chosen; });
    return isChosenThere ? m_chosen : entries.isEmpty() ? GatheringId{} : entries.first().id;
}

void MonthGrid::moveTo(QDate day)
{
    setDay(day);
    if (const GatheringId id = meantOn(day))
        Q_EMIT chosen(id);
}

void MonthGrid::step(int direction)
{
    const auto on = [this](QDate day) {
        QList<GatheringId> ids;
        for (const Entry &entry : m_entries.value(day))
            ids.append(entry.id);
        return ids;
    };
    const QList<GatheringId> here = on(m_day);
    if (const qsizetype next = here.indexOf(meantOn(m_day)) + direction; !here.isEmpty() && next >= 0 && next < here.size()) {
        Q_EMIT chosen(here[next]);
        return speakCurrentPart(this);
    }
    setDay(m_day.addDays(direction * daysInWeek));
    if (const QList<GatheringId> there = on(m_day); !there.isEmpty())
        Q_EMIT chosen(direction < 0 ? there.last() : there.first());
}

void MonthGrid::open(QDate day)
{
    if (const GatheringId id = meantOn(day))
        Q_EMIT opened(id);
    else
        Q_EMIT dayOpened(day);
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position());
    if (!day.isValid())
        return;
    const GatheringId id = entryAt(event->position());
    if (id && event->button() == Qt::LeftButton && m_canMove)
        hold(id, day, event->position());
    setDay(day);
    if (id)
        Q_EMIT chosen(id);
}

void MonthGrid::hold(GatheringId id, QDate day, const QPointF &at)
{
    const QList<Entry> entries = m_entries.value(day);
    const QRectF box = cell(int(firstShown().daysTo(day)));
    for (int i = 0; i < entries.size(); ++i) {
        const QRectF place = block(box, i, int(entries.size()));
        if (entries[i].id == id)
            m_held = Held{entries[i], day, at - place.topLeft(), at, at, place.size(), false};
    }
}

void MonthGrid::letGo()
{
    m_held.reset();
    unsetCursor();
    update();
}

void MonthGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_held || !(event->buttons() & Qt::LeftButton))
        return;
    m_held->at = event->position();
    if (!m_held->isMoving && (m_held->at - m_held->start).manhattanLength() >= QApplication::startDragDistance()) {
        m_held->isMoving = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_held->isMoving)
        update();
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_held || event->button() != Qt::LeftButton)
        return;
    const Held held = *m_held;
    letGo();
    const QDate day = dayAt(event->position());
    if (!held.isMoving || !day.isValid() || day == held.from)
        return;
    setDay(day);
    Q_EMIT moved(held.entry.id, day);
}

bool MonthGrid::takeAlong(int days)
{
    const GatheringId id = meantOn(m_day);
    if (!id || !m_canMove)
        return false;
    setDay(m_day.addDays(days));
    Q_EMIT moved(id, m_day);
    return true;
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->position());
    if (const GatheringId id = entryAt(event->position()))
        Q_EMIT opened(id);
    else if (day.isValid())
        Q_EMIT dayOpened(day);
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->key() == Qt::Key_Escape && m_held)
        return letGo();
    if (event->modifiers() & Qt::AltModifier) {
        const int key = event->key();
        const int days = key == Qt::Key_Left ? -forward : key == Qt::Key_Right ? forward : key == Qt::Key_Up ? -daysInWeek : key == Qt::Key_Down ? daysInWeek : 0;
        if (days == 0 || !takeAlong(days))
            QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: return moveTo(m_day.addDays(-forward));
    case Qt::Key_Right: return moveTo(m_day.addDays(forward));
    case Qt::Key_Up: return step(-1);
    case Qt::Key_Down: return step(1);
    case Qt::Key_PageUp: return moveTo(m_day.addMonths(-1));
    case Qt::Key_PageDown: return moveTo(m_day.addMonths(1));
    case Qt::Key_Home: return moveTo(m_today);
    case Qt::Key_Return:
    case Qt::Key_Enter: return open(m_day);
    default: QWidget::keyPressEvent(event);
    }
}

bool MonthGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), m_entries.value(day).isEmpty() ? QString() : spoken(day), this);
        return true;
    }
    return QWidget::event(event);
}

MonthView::MonthView(QWidget *parent) : QWidget(parent), m_name(new Label(QString(), Type::Heading)), m_grid(new MonthGrid)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    auto *today = new Button(tr("Today"));
    auto *before = Button::iconOnly(QStringLiteral("left"), tr("The month before"));
    auto *after = Button::iconOnly(QStringLiteral("right"), tr("The month after"));
    head->addWidget(m_name, 1);
    for (Button *button : {today, before, after})
        head->addWidget(button);
    column->addLayout(head);
    column->addWidget(m_grid, 1);
    connect(m_grid, &MonthGrid::monthChanged, this, [this](QDate day) { m_name->setText(QLocale().toString(day, tr("MMMM yyyy"))); });
    connect(today, &QPushButton::clicked, m_grid, [this] { m_grid->setDay(m_grid->today()); });
    connect(before, &QPushButton::clicked, m_grid, [this] { m_grid->setDay(m_grid->day().addMonths(-1)); });
    connect(after, &QPushButton::clicked, m_grid, [this] { m_grid->setDay(m_grid->day().addMonths(1)); });
}

} // namespace kith
