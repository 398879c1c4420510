// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/projector.h"

#include "ui/kit/ground.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

#include <QKeyEvent>
#include <QPainter>

namespace kith {

namespace {

constexpr double headShare = 0.16, mostLine = 0.085; ///< of the height
constexpr double textShare = 0.62; ///< of a line
constexpr double namesFrom = 1.9, besideNames = 0.6; ///< of a line: left of the names, and between them and the next table

QFont sized(double pixels, QFont::Weight weight)
{
    QFont font = Theme::font(Type::Title);
    font.setPixelSize(std::max(8, int(pixels)));
    font.setWeight(weight);
    return font;
}

class ProjectorSpeech : public SpokenParts
{
public:
    explicit ProjectorSpeech(const Projector &projector) : m_projector(projector) { }
    int count() const override { return m_projector.round() < 0 ? 0 : int(m_projector.scene().rounds[m_projector.round()].tables.size()); }
    qint64 keyAt(int index) const override { return m_projector.round() * 10000 + index; }
    SpokenPart at(int index) const override
    {
        const TableCard &table = m_projector.scene().table(m_projector.round(), index);
        QStringList names;
        for (const SeatedPerson &person : table.people)
            names.append(person.called);
        SpokenPart part;
        part.role = QAccessible::StaticText;
        part.name = Projector::tr("Table %1: %2").arg(table.number).arg(names.join(QStringLiteral(", ")));
        part.place = m_projector.cell(index);
        return part;
    }

private:
    const Projector &m_projector;
};

} // namespace

Projector::Projector(QWidget *parent) : QWidget(parent, Qt::Window)
{
    setObjectName(QStringLiteral("projector"));
    setAttribute(Qt::WA_DeleteOnClose);
    setGround(this, Colour::Window);
    speakParts(this, QAccessible::Window, std::make_unique<ProjectorSpeech>(*this));
}

void Projector::setScene(const QString &title, const RoundsScene &scene)
{
    m_title = title;
    m_scene = scene;
    setWindowTitle(title);
    int open = 0;
    while (open < scene.rounds.size() - 1 && scene.rounds[open].closed)
        ++open;
    const int last = int(scene.rounds.size()) - 1;
    showRound(m_round < 0 || m_round > last ? std::min(open, last) : m_round);
}

void Projector::showRound(int round)
{
    m_round = std::clamp(round, -1, int(m_scene.rounds.size()) - 1);
    setAccessibleName(m_round < 0 ? m_title : QStringLiteral("%1, %2").arg(m_title, sayRound(m_scene.rounds[m_round])));
    update();
}

QRect Projector::body() const
{
    const int edge = height() / 24, top = int(height() * headShare);
    return rect().adjusted(edge, top, -edge, -edge);
}

Projector::Grid Projector::grid() const
{
    Grid best;
    const QList<TableCard> &tables = m_scene.rounds[m_round].tables;
    const QRect room = body();
    int lines = 1;
    double widest = 1; // of names, in letters as high as a line
    const QFontMetricsF metrics(sized(100, QFont::Medium));
    for (const TableCard &table : tables) {
        lines = std::max(lines, int(table.people.size()));
        for (const SeatedPerson &person : table.people)
            widest = std::max(widest, 1.04 * metrics.horizontalAdvance(person.called) / 100);
    }
    for (int across = 1; across <= tables.size(); ++across) {
        const int down = (int(tables.size()) + across - 1) / across;
        const double high = room.height() / double(down) / (lines + 0.8), wide = room.width() / double(across) / (namesFrom + besideNames + widest * textShare);
        const double line = std::min({high, wide, height() * mostLine});
        if (line > best.line)
            best = {across, down, line};
    }
    return best;
}

QRect Projector::cell(int table) const
{
    const Grid grid = this->grid();
    const QRect room = body();
    const int column = layoutDirection() == Qt::RightToLeft ? grid.across - 1 - table % grid.across : table % grid.across;
    return {room.x() + column * room.width() / grid.across, room.y() + table / grid.across * room.height() / grid.down, room.width() / grid.across, room.height() / grid.down};
}

void Projector::paintTable(QPainter &painter, const QRect &box, const TableCard &table, double line) const
{
    const Theme &theme = Theme::of(this);
    const QRectF inner = QRectF(box).adjusted(0, 0, -line * besideNames, 0);
    const QRectF disc = fromLeading(&painter, inner, 0, line * 1.5);
    const QRectF circle(disc.x(), disc.y(), line * 1.5, line * 1.5);
    painter.setPen(QPen(theme(Colour::SelectionLine), line / 14));
    painter.setBrush(theme(Colour::Selection));
    painter.drawEllipse(circle);
    paintText(&painter, circle, QString::number(table.number), sized(line * 0.78, QFont::DemiBold), theme(Colour::SelectionText), Qt::AlignHCenter);
    const qreal names = line * namesFrom;
    for (int i = 0; i < table.people.size(); ++i) {
        const QRectF row = fromLeading(&painter, inner, names, inner.width() - names).translated(0, line * (i + 0.22));
        paintText(&painter, QRectF(row.x(), row.y(), row.width(), line), table.people[i].called, sized(line * textShare, QFont::Medium), theme(Colour::Text));
    }
}

void Projector::paintEvent(QPaintEvent *)
{
    if (m_round < 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const RoundColumn &round = m_scene.rounds[m_round];
    const double head = height() * headShare;
    const QRectF top = QRectF(rect()).adjusted(height() / 24.0, head * 0.2, -height() / 24.0, 0);
    const QRectF title(top.x(), top.y(), top.width(), head * 0.55);
    const qreal used = paintText(&painter, title, sayRound(round), sized(head * 0.4, QFont::DemiBold), theme(Colour::Text));
    paintText(&painter, fromLeading(&painter, title, used + head * 0.2, title.width() / 2), round.starts, sized(head * 0.3, QFont::Normal), theme(Colour::Text2));
    paintText(&painter, fromLeading(&painter, title, title.width() / 2, title.width() / 2), m_title, sized(head * 0.2, QFont::Normal), theme(Colour::Text2), Qt::AlignRight);
    const Grid grid = this->grid();
    for (int t = 0; t < round.tables.size(); ++t)
        paintTable(painter, cell(t), round.tables[t], grid.line);
}

void Projector::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Right:
        showRound(std::max(0, m_round + (mirrored ? -1 : 1)));
        break;
    case Qt::Key_Left:
        showRound(std::max(0, m_round + (mirrored ? 1 : -1)));
        break;
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        showRound(m_round + 1);
        break;
    case Qt::Key_PageUp:
        showRound(std::max(0, m_round - 1));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Projector::mouseReleaseEvent(QMouseEvent *)
{
    showRound((m_round + 1) % std::max<int>(1, int(m_scene.rounds.size())));
}

} // namespace kith
