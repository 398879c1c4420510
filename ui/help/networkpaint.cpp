// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The strokes taper from the helper to the helped; a pair that helps each other bows apart.
#include "ui/help/networkpaint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/kit/avatar.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

namespace kith {

namespace {

constexpr double mostUnit = 170, leastUnit = 16;
constexpr int unitWithNames = 40, leastNameWidth = 80;
constexpr double faceShare = 0.24;   // of a unit
constexpr double bow = 0.13;        // of a stroke's length
constexpr double haloWidth = 5;     // half of it outside of the letters
constexpr double faint = 0.42, dim = 0.13;

/// The outline of a stroke that is broad where it begins and pointed where it ends.
QPainterPath taperedStroke(QPointF from, QPointF to, double fromGap, double toGap, double width)
{
    constexpr int steps = 18;
    const QPointF whole = to - from;
    const double length = std::hypot(whole.x(), whole.y());
    if (length <= fromGap + toGap)
        return {};
    const QPointF along = whole / length, across(-along.y(), along.x());
    const QPointF begin = from + along * fromGap, end = to - along * toGap;
    const QPointF control = (begin + end) / 2 + across * length * bow;
    QPolygonF left, right;
    for (int i = 0; i <= steps; ++i) {
        const double t = double(i) / steps, s = 1 - t;
        const QPointF at = begin * s * s + control * 2 * s * t + end * t * t;
        QPointF way = (control - begin) * 2 * s + (end - control) * 2 * t;
        way /= std::max(1e-6, std::hypot(way.x(), way.y()));
        const QPointF half = QPointF(-way.y(), way.x()) * (width * s + 0.9 * t) / 2;
        left << at + half;
        right.prepend(at - half);
    }
    QPainterPath path;
    path.addPolygon(left + right);
    path.closeSubpath();
    return path;
}

double strokeWidth(int times, double unit)
{
    return std::clamp(unit / 14, 2.0, 6.0) * std::min(2.2, std::sqrt(double(times)));
}

class Canvas
{
public:
    Canvas(QPainter &painter, const NetworkScene &scene, const NetworkView &view, const Theme &theme)
        : m_painter(painter), m_scene(scene), m_view(view), m_theme(theme)
    {
        for (const helps::Tie &tie : scene.network.ties) {
            if (tie.helper == scene.chosen || tie.helped == scene.chosen)
                m_near << tie.helper << tie.helped;
        }
        chooseNames();
    }

    void paint()
    {
        for (const bool ofChosen : {false, true}) {
            for (const helps::Tie &tie : m_scene.network.ties) {
                if ((m_scene.chosen && (tie.helper == m_scene.chosen || tie.helped == m_scene.chosen)) == ofChosen)
                    paintTie(tie, ofChosen);
            }
        }
        for (const helps::Named &person : m_scene.network.people)
            paintHalo(person);
        for (const helps::Named &person : m_scene.network.people)
            paintFace(person);
        for (const helps::Named &person : m_scene.network.people)
            paintName(person);
    }

private:
    QPointF at(PersonId person) const { return m_view.at(m_scene.places.value(person)); }
    bool isDimmed(PersonId person) const { return m_scene.dimmed.contains(person) && person != m_scene.chosen; }

    void paintTie(const helps::Tie &tie, bool ofChosen)
    {
        constexpr double gap = 3;
        const double width = strokeWidth(tie.times, m_view.unit);
        const QPainterPath path = taperedStroke(at(tie.helper), at(tie.helped), m_view.radius(tie.helper == m_scene.chosen) + gap,
                                                m_view.radius(tie.helped == m_scene.chosen) + gap, ofChosen ? width * 1.25 : width);
        QColor colour = m_theme(tie.isAmongPeers ? Colour::ChairNear : Colour::ChairFront);
        if (!ofChosen)
            colour.setAlphaF(isDimmed(tie.helper) && isDimmed(tie.helped) ? dim : faint);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPath(path);
    }

    void paintFace(const helps::Named &person)
    {
        const bool chosen = person.id == m_scene.chosen;
        const double radius = m_view.radius(chosen);
        const QPointF middle = at(person.id);
        const QRectF circle(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
        m_painter.setOpacity(isDimmed(person.id) ? 0.35 : 1);
        paintAvatar(&m_painter, circle, {person.id.toText(), person.name, person.called}, m_theme);
        m_painter.setBrush(Qt::NoBrush);
        if (chosen || person.id == m_scene.hovered)
            m_painter.setPen(QPen(m_theme(Colour::Link), chosen ? 3 : 2));
        else if (person.organizer)
            m_painter.setPen(QPen(m_theme(Colour::ChairFront), 2));
        else
            m_painter.setPen(Qt::NoPen);
        m_painter.drawEllipse(circle);
        m_painter.setOpacity(1);
    }

    bool isMeant(PersonId person) const { return person == m_scene.chosen || person == m_scene.hovered || m_near.contains(person); }
    bool isNamed(PersonId person) const { return m_named.contains(person); }

    /// Where all are named the layout keeps their names apart; those that are meant are named in any picture, as long as no
    /// name stands in another.
    void chooseNames()
    {
        QList<QRectF> taken;
        const auto name = [&](const helps::Named &person) {
            const QRectF box = nameBox(person.id);
            const double width = std::min(box.width(), QFontMetricsF(nameFont(person.id)).horizontalAdvance(person.called));
            const QRectF letters(box.center().x() - width / 2, box.y(), width, box.height());
            if (std::any_of(taken.cbegin(), taken.cend(), [&](const QRectF &other) { return other.intersects(letters); }))
                return;
            m_named << person.id;
            if (isMeant(person.id))
                taken << letters;
        };
        const auto nameAll = [&](auto which) {
            for (const helps::Named &person : m_scene.network.people) {
                if (which(person.id))
                    name(person);
            }
        };
        nameAll([&](PersonId id) { return id == m_scene.chosen; });
        nameAll([&](PersonId id) { return id == m_scene.hovered && id != m_scene.chosen; });
        nameAll([&](PersonId id) { return m_near.contains(id) && id != m_scene.chosen && id != m_scene.hovered; });
        if (m_view.hasNames())
            nameAll([&](PersonId id) { return !isMeant(id) && !isDimmed(id); });
    }

    QFont nameFont(PersonId person) const
    {
        QFont font = Theme::font(Type::Caption);
        if (isMeant(person))
            font.setWeight(QFont::DemiBold);
        return font;
    }

    QRectF nameBox(PersonId person) const
    {
        const double width = std::max(m_view.unit * helps::faceRoom.width(), double(Theme::px(leastNameWidth))), height = Theme::line(Type::Caption);
        const QPointF middle = at(person);
        return {middle.x() - width / 2, middle.y() + m_view.radius(person == m_scene.chosen) + 3, width, height};
    }

    /// The page itself around the letters, so that no stroke runs through them.
    void paintHalo(const helps::Named &person)
    {
        if (!isNamed(person.id))
            return;
        const QFont font = nameFont(person.id);
        const QFontMetricsF metrics(font);
        const QRectF box = nameBox(person.id);
        const QString shown = elided(person.called, font, box.width());
        const QPointF begin(box.center().x() - metrics.horizontalAdvance(shown) / 2, box.center().y() + (metrics.ascent() - metrics.descent()) / 2);
        QPainterPath letters;
        letters.addText(begin, font, shown);
        m_painter.strokePath(letters, QPen(m_theme(Colour::Base), haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    void paintName(const helps::Named &person)
    {
        if (isNamed(person.id))
            paintText(&m_painter, nameBox(person.id), person.called, nameFont(person.id), m_theme(isMeant(person.id) ? Colour::Text : Colour::Text2), Qt::AlignHCenter);
    }

    QPainter &m_painter;
    const NetworkScene &m_scene;
    const NetworkView &m_view;
    const Theme &m_theme;
    QSet<PersonId> m_near;
    QSet<PersonId> m_named;
};

} // namespace

NetworkView NetworkView::fitting(const helps::Places &places, const QRectF &room)
{
    if (places.isEmpty())
        return {room.center(), mostUnit};
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const QPointF &place : places) {
        left = std::min(left, place.x());
        right = std::max(right, place.x());
        top = std::min(top, place.y());
        bottom = std::max(bottom, place.y());
    }
    // Half a face and its name lie outside of the places at the rim.
    constexpr double rim = 1.1;
    NetworkView view;
    view.unit = std::clamp(std::min(room.width() / (right - left + rim), room.height() / (bottom - top + rim)), leastUnit, mostUnit);
    view.origin = room.center() - QPointF((left + right) / 2, (top + bottom) / 2 + 0.08) * view.unit;
    return view;
}

double NetworkView::radius(bool chosen) const
{
    return std::clamp(unit * faceShare, 4.0, 28.0) * (chosen ? 1.28 : 1);
}

bool NetworkView::hasNames() const
{
    return unit >= Theme::px(unitWithNames);
}

void paintNetwork(QPainter &painter, const NetworkScene &scene, const NetworkView &view, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    Canvas(painter, scene, view, theme).paint();
}

} // namespace kith
