// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/roundslayout.h"

#include "ui/kit/theme.h"

namespace kith {

namespace {

constexpr int margin = 18, between = 14, apart = 40, cardGap = 9;
constexpr int leastColumn = 230; ///< for two names of usual length beside each other
constexpr int scrolledColumn = 252; ///< where not all can be seen at once anyway
constexpr int leastChip = 92;
constexpr int inset = 9, chipGap = 6, headGap = 6, tableHead = 25;

class Placing
{
public:
    explicit Placing(int columnWidth) : m_width(columnWidth) { }

    /// One round with its upper left corner there; says where it ends.
    int place(const RoundColumn &column, const QPoint &at, RoundPlaces &places) const
    {
        places.head = QRect(at.x(), at.y(), m_width, Theme::line(Type::Heading) + Theme::px(4));
        const int gap = Theme::px(cardGap);
        const int across = std::max(1, (m_width + gap) / (Theme::px(leastColumn) + gap));
        const int wide = (m_width - (across - 1) * gap) / across;
        int top = places.head.bottom() + 1 + Theme::px(headGap), bottom = top;
        for (int t = 0; t < column.tables.size(); ++t) {
            if (t % across == 0 && t > 0)
                top = bottom + gap;
            const QRect card = placeCard(column.tables[t], {at.x() + (t % across) * (wide + gap), top}, wide, places);
            bottom = std::max(t % across == 0 ? 0 : bottom, card.bottom() + 1);
        }
        return bottom;
    }

private:
    static QRect placeCard(const TableCard &card, const QPoint &at, int wide, RoundPlaces &places)
    {
        const int pad = Theme::px(inset), gap = Theme::px(chipGap), high = Theme::line(Type::Row) + Theme::px(8);
        const int inner = wide - 2 * pad;
        const int across = inner >= 2 * Theme::px(leastChip) + gap ? 2 : 1;
        const int chip = (inner - (across - 1) * gap) / across;
        const int top = at.y() + pad + Theme::px(tableHead) + Theme::px(7);
        QList<QRect> chips;
        for (int i = 0; i < card.people.size(); ++i)
            chips.append(QRect(at.x() + pad + (i % across) * (chip + gap), top + (i / across) * (high + gap), chip, high));
        const int bottom = chips.isEmpty() ? top : chips.last().bottom() + 1 + pad;
        places.cards.append(QRect(at.x(), at.y(), wide, bottom - at.y()));
        places.chips.append(chips);
        return places.cards.last();
    }

    int m_width;
};

void mirror(RoundsLayout &layout)
{
    const auto flip = [&](QRect &box) { box.moveLeft(layout.size.width() - box.right() - 1); };
    for (RoundPlaces &places : layout.rounds) {
        flip(places.head);
        for (QRect &card : places.cards)
            flip(card);
        for (QList<QRect> &chips : places.chips) {
            for (QRect &chip : chips)
                flip(chip);
        }
    }
}

} // namespace

RoundsLayout layoutOf(const RoundsScene &scene, int width, bool mirrored)
{
    RoundsLayout layout;
    const int edge = Theme::px(margin), least = Theme::px(leastColumn);
    const int count = std::max(1, int(scene.rounds.size())), room = width - 2 * edge;
    // Where each round has two cards beside each other, the next one begins farther away than the next card.
    const bool hasPairs = room >= count * (2 * least + Theme::px(cardGap + apart));
    const int gap = Theme::px(hasPairs ? apart : between);
    const bool stacked = room < 2 * least + gap;
    const int share = (room - (count - 1) * gap) / count;
    const int wide = stacked ? room : share >= least ? share : Theme::px(scrolledColumn);
    const Placing placing(std::max(wide, Theme::px(leastChip)));
    QPoint at(edge, Theme::px(12));
    int bottom = 0;
    for (const RoundColumn &column : scene.rounds) {
        RoundPlaces places;
        bottom = std::max(bottom, placing.place(column, at, places));
        layout.rounds.append(places);
        at = stacked ? QPoint(edge, bottom + Theme::px(20)) : at + QPoint(wide + gap, 0);
    }
    layout.size = {stacked ? width : std::max(width, at.x() - gap + edge), bottom + Theme::px(12)};
    if (mirrored)
        mirror(layout);
    return layout;
}

Spot RoundsLayout::at(const QPoint &point) const
{
    for (int r = 0; r < rounds.size(); ++r) {
        if (rounds[r].head.contains(point))
            return {r, -1, -1};
        for (int t = 0; t < rounds[r].cards.size(); ++t) {
            if (!rounds[r].cards[t].contains(point))
                continue;
            const QList<QRect> &chips = rounds[r].chips[t];
            const auto chip = std::find_if(chips.begin(), chips.end(), [&](const QRect &box) { return box.contains(point); });
            return {r, t, chip == chips.end() ? -1 : int(chip - chips.begin())};
        }
    }
    return {};
}

Spot RoundsLayout::next(const Spot &from, const QPoint &direction) const
{
    const QPoint middle = chip(from).center();
    Spot best;
    int least = std::numeric_limits<int>::max();
    for (int r = 0; r < rounds.size(); ++r) {
        for (int t = 0; t < rounds[r].chips.size(); ++t) {
            for (int s = 0; s < rounds[r].chips[t].size(); ++s) {
                const QPoint way = rounds[r].chips[t][s].center() - middle;
                const int ahead = QPoint::dotProduct(way, direction), aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
                const int cost = ahead + 3 * aside;
                if (ahead > 0 && aside <= 2 * ahead && cost < least) {
                    least = cost;
                    best = {r, t, s};
                }
            }
        }
    }
    return best;
}

} // namespace kith
