// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/picturelayout.h"

#include "app/help/igraph.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace kith::helps {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HelpPicture)
};

constexpr qsizetype mostForSprings = 150;
constexpr int mostSeparations = 200;
constexpr double far = 1e6;

struct Start {
    std::vector<QPointF> at;
    std::vector<bool> fixed;
};

/// Of the one layout that may be under way.
Progress *watched = nullptr;

igraph_error_t onRound(void *)
{
    if (!watched)
        return IGRAPH_SUCCESS;
    // Some layouts ask more than once in a round.
    if (watched->done() + mostSeparations < watched->total())
        watched->step();
    if (!watched->isStopped())
        return IGRAPH_SUCCESS;
    // Whoever interrupts frees what was under way: the functions only return.
    IGRAPH_FINALLY_FREE();
    return IGRAPH_INTERRUPTED;
}

/// Hears of igraph's rounds as long as it lives.
class Watch
{
public:
    explicit Watch(Progress *progress)
    {
        watched = progress;
        igraph_set_interruption_handler(onRound);
    }
    ~Watch() { watched = nullptr; }
    Q_DISABLE_COPY_MOVE(Watch)
};

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QPointF onSpiral(qsizetype i, double step)
{
    constexpr double golden = std::numbers::pi * 0.7639320225; // the angle of a sunflower, (3 - sqrt 5) pi
    const double radius = step * std::sqrt(double(i) + 0.5);
    return {radius * std::cos(golden * double(i)), radius * std::sin(golden * double(i))};
}

/// Everybody near those they are bound to and who have a place, or else on a spiral round all.
Start startFrom(const QList<PersonId> &people, const std::vector<std::pair<int, int>> &pairs, const Places &known)
{
    Start start{std::vector<QPointF>(size_t(people.size())), std::vector<bool>(size_t(people.size()), false)};
    QPointF middle;
    double placed = 0;
    for (qsizetype i = 0; i < people.size(); ++i) {
        const auto found = known.constFind(people[i]);
        if (found == known.constEnd())
            continue;
        start.at[size_t(i)] = *found;
        start.fixed[size_t(i)] = true;
        middle += *found;
        ++placed;
    }
    if (placed > 0)
        middle /= placed;
    std::vector<QPointF> sum(start.at.size());
    std::vector<double> friends(start.at.size(), 0);
    const auto pull = [&](size_t who, size_t towards) {
        if (!start.fixed[towards])
            return;
        sum[who] += start.at[towards];
        ++friends[who];
    };
    for (const auto &[a, b] : pairs) {
        pull(size_t(a), size_t(b));
        pull(size_t(b), size_t(a));
    }
    for (size_t i = 0; i < start.at.size(); ++i) {
        if (!start.fixed[i])
            start.at[i] = friends[i] > 0 ? sum[i] / friends[i] + onSpiral(qsizetype(i % 7), 0.7) : middle + onSpiral(qsizetype(i), 1.3);
    }
    return start;
}

/// igraph's matrix and vectors, freed with it.
class Springs
{
public:
    Springs(const Start &start, const std::vector<std::pair<int, int>> &pairs)
    {
        const auto n = igraph_integer_t(start.at.size());
        for (const auto &[a, b] : pairs) {
            m_ends.push_back(a);
            m_ends.push_back(b);
        }
        igraph_vector_int_t ends;
        m_ok = igraph_create(&m_graph, igraph_vector_int_view(&ends, m_ends.data(), igraph_integer_t(m_ends.size())), n, false) == IGRAPH_SUCCESS
            && igraph_matrix_init(&m_places, n, 2) == IGRAPH_SUCCESS;
        for (igraph_integer_t i = 0; m_ok && i < n; ++i) {
            const QPointF at = start.at[size_t(i)];
            const bool fixed = start.fixed[size_t(i)];
            MATRIX(m_places, i, 0) = at.x();
            MATRIX(m_places, i, 1) = at.y();
            m_minX.push_back(fixed ? at.x() : -far);
            m_maxX.push_back(fixed ? at.x() : far);
            m_minY.push_back(fixed ? at.y() : -far);
            m_maxY.push_back(fixed ? at.y() : far);
        }
    }
    ~Springs()
    {
        if (!m_ok)
            return;
        igraph_matrix_destroy(&m_places);
        igraph_destroy(&m_graph);
    }
    Q_DISABLE_COPY_MOVE(Springs)

    bool relax()
    {
        if (!m_ok)
            return false;
        igraph_rng_seed(igraph_rng_default(), 1);
        const auto n = igraph_integer_t(m_minX.size());
        igraph_vector_t minX, maxX, minY, maxY;
        const auto *left = igraph_vector_view(&minX, m_minX.data(), n), *right = igraph_vector_view(&maxX, m_maxX.data(), n);
        const auto *top = igraph_vector_view(&minY, m_minY.data(), n), *bottom = igraph_vector_view(&maxY, m_maxY.data(), n);
        if (n <= mostForSprings)
            return igraph_layout_kamada_kawai(&m_graph, &m_places, true, 60 * n, 0, double(n), nullptr, left, right, top, bottom) == IGRAPH_SUCCESS;
        return igraph_layout_fruchterman_reingold(&m_graph, &m_places, true, roundsFor(n), std::sqrt(double(n)), IGRAPH_LAYOUT_AUTOGRID, nullptr, left, right, top,
                                                  bottom) == IGRAPH_SUCCESS;
    }

    static int roundsFor(qsizetype people) { return people <= 1000 ? 500 : 120; }

    QPointF at(size_t i) const { return {MATRIX(m_places, igraph_integer_t(i), 0), MATRIX(m_places, igraph_integer_t(i), 1)}; }

private:
    bool m_ok = false;
    igraph_t m_graph;
    igraph_matrix_t m_places;
    std::vector<igraph_integer_t> m_ends;
    std::vector<double> m_minX, m_maxX, m_minY, m_maxY;
};

/// So large that bound people stand side by side; who would then cover whom is seen to afterwards.
void scale(std::vector<QPointF> &at, const std::vector<std::pair<int, int>> &pairs)
{
    constexpr double bondLength = 1.2;
    std::vector<double> lengths;
    for (const auto &[a, b] : pairs)
        lengths.push_back(distance(at[size_t(a)], at[size_t(b)]));
    if (lengths.empty())
        return;
    std::nth_element(lengths.begin(), lengths.begin() + std::ptrdiff_t(lengths.size() / 2), lengths.end());
    const double middle = lengths[lengths.size() / 2];
    if (middle <= 0)
        return;
    for (QPointF &place : at)
        place *= bondLength / middle;
}

/// What two faces with their names cover of each other, by the shorter way out; nothing when they are clear.
QPointF overlap(QPointF a, QPointF b, size_t tieBreak)
{
    const QPointF way = b - a;
    const double across = faceRoom.width() - std::abs(way.x()), down = faceRoom.height() - std::abs(way.y());
    if (across <= 0 || down <= 0)
        return {};
    const auto signOf = [tieBreak](double value) { return value != 0 ? std::copysign(1.0, value) : tieBreak % 2 ? 1.0 : -1.0; };
    if (across / faceRoom.width() < down / faceRoom.height())
        return {across * signOf(way.x()), 0};
    return {0, down * signOf(way.y())};
}

/// Moves apart who would cover each other; those with a place of their own stay.
void separate(std::vector<QPointF> &at, const std::vector<bool> &fixed, Progress *progress)
{
    std::vector<size_t> byX(at.size());
    std::iota(byX.begin(), byX.end(), size_t(0));
    for (int round = 0; round < mostSeparations && !(progress && progress->isStopped()); ++round) {
        if (progress)
            progress->step();
        std::sort(byX.begin(), byX.end(), [&](size_t a, size_t b) { return at[a].x() < at[b].x() || (at[a].x() == at[b].x() && a < b); });
        bool moved = false;
        for (size_t i = 0; i < byX.size(); ++i) {
            for (size_t j = i + 1; j < byX.size() && at[byX[j]].x() - at[byX[i]].x() < faceRoom.width(); ++j) {
                const size_t a = byX[i], b = byX[j];
                const QPointF covered = fixed[a] && fixed[b] ? QPointF() : overlap(at[a], at[b], a + b);
                if (covered.isNull())
                    continue;
                const double share = fixed[a] || fixed[b] ? 1.02 : 0.51;
                if (!fixed[a])
                    at[a] -= covered * share;
                if (!fixed[b])
                    at[b] += covered * share;
                moved = true;
            }
        }
        if (!moved)
            return;
    }
}

} // namespace

static Error stopped()
{
    return {Error::Kind::Stopped, Tr::tr("The picture was not laid out. The ledger shows the same as a list."), {}};
}

Result<Places> layOut(const QList<PersonId> &people, const QList<Bond> &bonds, const Places &known, Progress *progress)
{
    QHash<PersonId, int> number;
    for (PersonId person : people)
        number.insert(person, int(number.size()));
    std::vector<std::pair<int, int>> pairs;
    for (const Bond &bond : bonds) {
        if (number.contains(bond.a) && number.contains(bond.b) && bond.a != bond.b)
            pairs.emplace_back(number[bond.a], number[bond.b]);
    }
    const Start start = startFrom(people, pairs, known);
    std::vector<QPointF> at = start.at;
    if (std::find(start.fixed.begin(), start.fixed.end(), false) != start.fixed.end() && !pairs.empty()) {
        if (const Result<Done> loaded = loadIgraph(); !loaded.ok())
            return loaded.error();
        if (progress)
            progress->begin(Springs::roundsFor(people.size()) + mostSeparations);
        const Watch watch(progress);
        Springs springs(start, pairs);
        const bool relaxed = springs.relax();
        if (progress && progress->isStopped())
            return stopped();
        if (!relaxed)
            return Error{Error::Kind::Rule, Tr::tr("The picture could not be laid out. The ledger shows the same as a list."), {}};
        for (size_t i = 0; i < at.size(); ++i)
            at[i] = start.fixed[i] ? start.at[i] : springs.at(i);
        if (std::find(start.fixed.begin(), start.fixed.end(), true) == start.fixed.end())
            scale(at, pairs);
    }
    separate(at, start.fixed, progress);
    if (progress && progress->isStopped())
        return stopped();
    Places places;
    for (qsizetype i = 0; i < people.size(); ++i)
        places.insert(people[i], at[size_t(i)]);
    return places;
}

QByteArray placesToJson(const Places &places)
{
    QJsonObject all;
    for (auto it = places.begin(); it != places.end(); ++it)
        all.insert(it.key().toText(), QJsonArray{it->x(), it->y()});
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

Places placesFromJson(const QByteArray &json)
{
    Places places;
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonArray place = it.value().toArray();
        const QPointF at(place.at(0).toDouble(qQNaN()), place.at(1).toDouble(qQNaN()));
        if (const PersonId person = PersonId::fromText(it.key()); person && std::isfinite(at.x()) && std::isfinite(at.y()))
            places.insert(person, at);
    }
    return places;
}

} // namespace kith::helps
