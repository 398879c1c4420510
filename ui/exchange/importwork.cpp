// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importwork.h"

#include "app/exchange/everything.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/community.h"
#include "ui/kit/background.h"
#include "ui/kit/whendone.h"

#include <QCryptographicHash>

#include <algorithm>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::Outcome;
using exchange::PlannedRow;

namespace {

// Several changes in a row (arrow keys in a list of fields) become one reading.
constexpr int settleMs = 150;

/// Questions first, then values that could not be used, then rows left out; the file's order within each.
int urgency(const PlannedRow &row, const exchange::ImportChoices &choices)
{
    const auto choice = choices.rows.constFind(row.line);
    const bool isDecided = choice != choices.rows.cend() && choice->person != exchange::RowChoice::Person::Ask;
    return row.isPossibleDuplicate() || isDecided ? 0 : row.outcome == Outcome::Skipped ? 2 : row.problems.isEmpty() ? 3 : 1;
}

ImportViewPtr viewOf(exchange::Plan plan, const exchange::ImportChoices &choices)
{
    auto view = std::make_shared<ImportView>();
    view->plan = std::move(plan);
    const auto &rows = view->plan.rows;
    std::array<std::vector<int>, 3> look;
    for (int at = 0; at < int(rows.size()); ++at) {
        const PlannedRow &row = rows[size_t(at)];
        constexpr RowFilter byOutcome[] = {RowFilter::New, RowFilter::Updated, RowFilter::Same, RowFilter::LeftOut};
        view->rows[size_t(RowFilter::All)].push_back(at);
        view->rows[size_t(byOutcome[size_t(row.outcome)])].push_back(at);
        if (const int first = urgency(row, choices); first < 3)
            look[size_t(first)].push_back(at);
        const auto choice = choices.rows.constFind(row.line);
        const bool isAsked = choice == choices.rows.cend() || choice->person == exchange::RowChoice::Person::Ask;
        view->undecided += row.isPossibleDuplicate() && isAsked;
    }
    for (const std::vector<int> &part : look)
        view->rows[size_t(RowFilter::LookAt)].insert(view->rows[size_t(RowFilter::LookAt)].end(), part.begin(), part.end());
    return view;
}

} // namespace

ImportWork::ImportWork(Community &community, GatheringId target, QObject *parent) : QObject(parent), m_community(community)
{
    if (target) {
        m_choices.target = exchange::ImportChoices::Target::Chosen;
        m_choices.gathering = target;
    }
    for (QTimer *timer : {&m_readTimer, &m_compareTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(settleMs);
    }
    connect(&m_readTimer, &QTimer::timeout, this, &ImportWork::read);
    connect(&m_compareTimer, &QTimer::timeout, this, &ImportWork::compare);
    const auto zoneAndGatherings = [](Reader &reader) {
        const auto row = reader.first<CommunityRow>();
        QList<Gathering> all = reader.select<Gathering>();
        std::sort(all.begin(), all.end(), [](const Gathering &a, const Gathering &b) { return a.startsAt > b.startsAt; });
        return Setting{row ? row->zone : QString(), all};
    };
    whenDone(this, community.store().read(zoneAndGatherings), [this](const Result<Setting> &setting) {
        if (!setting.ok())
            return refuse(setting.error());
        m_options.zone = setting->zone;
        m_options.today = m_community.clock().today(setting->zone);
        m_gatherings = setting->gatherings;
        m_hasSetting = true;
        if (!m_path.isEmpty())
            read();
    });
}

ImportWork::~ImportWork()
{
    stop();
}

bool ImportWork::isBusy() const
{
    return m_state == State::Reading || m_state == State::Comparing || m_state == State::Writing;
}

void ImportWork::set(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ImportWork::open(const QString &path)
{
    stop();
    m_path = path;
    m_options.preset.clear();
    m_options.encoding.clear();
    m_options.meanings.clear();
    m_options.dates = exchange::DateOrder::Unknown;
    m_choices.rows.clear();
    m_choices.title.clear();
    m_choices.starts.clear();
    m_isRecalled = false;
    m_view.reset();
    m_file = {};
    read();
}

void ImportWork::setEncoding(const QString &encoding)
{
    m_options.encoding = encoding;
    readSoon();
}

void ImportWork::setDates(exchange::DateOrder order)
{
    m_options.dates = order;
    readSoon();
}

void ImportWork::setMeaning(const QString &header, exchange::Field field)
{
    const auto known = std::find_if(m_options.meanings.begin(), m_options.meanings.end(), [&](const auto &meaning) { return meaning.first == header; });
    if (known == m_options.meanings.end())
        m_options.meanings.append({header, field});
    else
        known->second = field;
    readSoon();
}

void ImportWork::setChoices(const exchange::ImportChoices &choices)
{
    m_choices = choices;
    compareSoon();
}

void ImportWork::readSoon()
{
    m_compareTimer.stop();
    m_readTimer.start();
    set(State::Reading);
}

void ImportWork::read()
{
    m_problem.clear();
    if (m_progress)
        m_progress->stop();
    m_progress.reset();
    set(State::Reading);
    if (!m_hasSetting)
        return;
    using Read = std::pair<Result<exchange::ImportFile>, bool>;
    const auto reading = inBackground([path = m_path, options = m_options] {
        const bool everything = exchange::isEverything(path);
        return Read{everything ? Result<exchange::ImportFile>(exchange::ImportFile()) : exchange::readFile(path, options), everything};
    });
    whenDone(this, reading, [this, generation = ++m_generation](const Read &read) {
        if (generation != m_generation)
            return;
        m_isEverything = read.second;
        take(read.first);
    });
}

void ImportWork::take(const Result<exchange::ImportFile> &file)
{
    if (!file.ok())
        return refuse(file.error());
    m_file = *file;
    if (!m_isRecalled) {
        m_isRecalled = true;
        recall();
        if (!m_options.meanings.isEmpty())
            return read();
    }
    Q_EMIT fileRead();
    if (m_isEverything)
        return set(State::Ready);
    m_problem = exchange::obstacle(m_file);
    if (m_problem.isEmpty())
        return compare();
    m_view.reset();
    Q_EMIT compared();
    set(State::Ready);
}

QString ImportWork::settingsKey() const
{
    QStringList keys;
    for (const exchange::MappedColumn &column : m_file.columns)
        keys.append(exchange::headerKey(column.header));
    keys.sort();
    const QByteArray hash = QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return u"import "_s + m_file.preset + u' ' + QString::fromLatin1(hash);
}

void ImportWork::recall()
{
    if (m_file.columns.isEmpty())
        return;
    const QJsonObject kept = m_community.settings().exportChoices(settingsKey());
    for (const exchange::MappedColumn &column : m_file.columns) {
        const auto field = exchange::fieldNamed(kept.value(column.header).toString());
        if (field && *field != column.field)
            m_options.meanings.append({column.header, *field});
    }
}

void ImportWork::remember() const
{
    if (m_options.meanings.isEmpty() || m_file.columns.isEmpty())
        return;
    QJsonObject kept;
    for (const auto &[header, field] : m_options.meanings)
        kept.insert(header, exchange::fieldName(field));
    m_community.settings().setExportChoices(settingsKey(), kept);
}

void ImportWork::compareSoon()
{
    if (m_readTimer.isActive() || m_state == State::Reading || m_state == State::NoFile || m_state == State::Refused || !m_problem.isEmpty())
        return;
    m_compareTimer.start();
    set(State::Comparing);
}

void ImportWork::compareAgain()
{
    if (m_state == State::Stopped)
        compare();
}

void ImportWork::compare()
{
    if (m_progress)
        m_progress->stop();
    m_progress = std::make_shared<Progress>();
    set(State::Comparing);
    const auto planned = [file = m_file, choices = m_choices, progress = m_progress](Reader &reader) {
        return viewOf(exchange::planImport(reader, file, choices, *progress), choices);
    };
    whenDone(this, m_community.store().read(planned), [this, generation = ++m_generation](const Result<ImportViewPtr> &view) {
        if (generation != m_generation)
            return;
        if (!view.ok() && view.error().kind == Error::Kind::Stopped)
            return set(State::Stopped);
        m_problem = view.ok() ? QString() : view.error().text;
        m_view = view.ok() ? *view : nullptr;
        Q_EMIT compared();
        set(State::Ready);
    });
}

void ImportWork::stop()
{
    if (m_progress)
        m_progress->stop();
}

void ImportWork::refuse(const Error &error)
{
    m_problem = error.text;
    m_view.reset();
    set(State::Refused);
}

void ImportWork::write()
{
    m_progress = std::make_shared<Progress>();
    set(State::Writing);
    if (m_isEverything)
        writeEverything();
    else
        writeList();
}

void ImportWork::writeList()
{
    const auto counts = [](const exchange::Plan &plan) {
        QStringList parts;
        const auto isNew = [](const exchange::PlannedGathering &one) { return one.isNew; };
        if (const auto made = std::count_if(plan.gatherings.cbegin(), plan.gatherings.cend(), isNew); made > 0)
            parts << tr("%n new gatherings", nullptr, int(made));
        if (plan.newCount > 0)
            parts << tr("%n new people", nullptr, plan.newCount);
        if (plan.updatedCount > 0)
            parts << tr("%n people updated", nullptr, plan.updatedCount);
        return parts.isEmpty() ? tr("nothing new") : parts.join(u", "_s);
    };
    const auto import = [file = m_file, choices = m_choices, progress = m_progress, counts](Tx &tx) {
        const exchange::Plan plan = exchange::importPeople(tx, file, choices, *progress);
        tx.about(tr("%1 (%2)").arg(file.fileName, counts(plan)));
    };
    whenDone(this, m_community.store().perform(exchange::Import, import), [this](const Result<Done> &done) {
        if (!done.ok() && done.error().kind == Error::Kind::Stopped)
            return set(State::Stopped);
        if (!done.ok()) {
            m_problem = done.error().text;
            return set(State::Ready);
        }
        remember();
        set(State::Done);
        Q_EMIT imported();
    });
}

void ImportWork::writeEverything()
{
    whenDone(this, exchange::importEverything(m_community.store(), m_path, m_progress), [this](const Result<QMap<QString, qint64>> &done) {
        if (!done.ok())
            return refuse(done.error());
        set(State::Done);
        Q_EMIT imported();
    });
}

} // namespace kith
