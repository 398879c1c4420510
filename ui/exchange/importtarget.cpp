// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importtarget.h"

#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStringListModel>

namespace kith {

using namespace Qt::StringLiterals;
using Target = exchange::ImportChoices::Target;

namespace {

QString named(const Gathering &gathering)
{
    return ImportTarget::tr("%1, %2", "a gathering and its day").arg(isolated(gathering.title), sayDay(gathering.startTime().date(), QDate()));
}

QString planned(const exchange::PlannedGathering &one)
{
    const WallTime start = one.gathering.startTime(), end = one.gathering.endTime();
    const QString times = one.gathering.allDay ? QString()
        : end.isValid()                        ? ImportTarget::tr(", %1 to %2").arg(sayTime(start.time()), sayTime(end.time()))
                                               : QStringLiteral(", ") + sayTime(start.time());
    return (one.isNew ? ImportTarget::tr("New: %1") : ImportTarget::tr("Here already: %1")).arg(named(one.gathering) + times);
}

} // namespace

ImportTarget::ImportTarget(ImportWork &work, QWidget *parent)
    : QWidget(parent), m_work(work), m_where(new QComboBox), m_fresh(new QWidget), m_title(new QLineEdit), m_starts(new QDateTimeEdit),
      m_meaning(new Label(QString(), Type::Caption, Colour::Text2)), m_lines(new QStringListModel(this)), m_all(new QListView)
{
    m_all->setObjectName(u"gatheringsPlanned"_s);
    m_all->setAccessibleName(tr("Gatherings in the file"));
    m_all->setModel(m_lines);
    m_all->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_all->setMinimumHeight(Theme::px(160));
    m_all->hide();
    m_where->setObjectName(u"gathering"_s);
    m_where->setMinimumContentsLength(12);
    m_where->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_title->setObjectName(u"gatheringTitle"_s);
    m_title->setAccessibleName(tr("Title of the new gathering"));
    m_starts->setObjectName(u"gatheringStart"_s);
    m_starts->setAccessibleName(tr("When the new gathering starts"));
    followDateHabits(m_starts);
    m_starts->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_starts->setKeyboardTracking(false);
    auto *fresh = new QHBoxLayout(m_fresh);
    fresh->setContentsMargins(0, 0, 0, 0);
    fresh->setSpacing(8);
    fresh->addWidget(m_title, 1);
    fresh->addWidget(m_starts);
    m_meaning->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *heading = new Label(tr("Answers and arrivals go to"), Type::Section);
    heading->setBuddy(m_where);
    column->addWidget(heading);
    column->addWidget(m_where);
    column->addWidget(m_fresh);
    column->addWidget(m_meaning);
    column->addWidget(m_all, 1);
    hide();
    connect(m_where, &QComboBox::activated, this, &ImportTarget::choose);
    connect(m_title, &QLineEdit::editingFinished, this, &ImportTarget::choose);
    connect(m_starts, &QDateTimeEdit::dateTimeChanged, this, &ImportTarget::choose);
}

void ImportTarget::fill()
{
    const exchange::ImportChoices &choices = m_work.choices();
    m_where->clear();
    m_where->addItem(m_work.file().events.isEmpty() ? tr("A gathering of its own") : tr("The gatherings in the file"), QVariant::fromValue<qint64>(0));
    for (const Gathering &gathering : m_work.gatherings()) {
        if (gathering.state != GatheringState::Cancelled)
            m_where->addItem(named(gathering), QVariant::fromValue(gathering.id.value));
    }
    m_where->addItem(tr("Nowhere, only the people"), QVariant::fromValue<qint64>(-1));
    const qint64 chosen = choices.target == Target::Chosen ? choices.gathering.value : choices.target == Target::None ? -1 : 0;
    m_where->setCurrentIndex(std::max(0, m_where->findData(chosen)));
}

void ImportTarget::showFile()
{
    setVisible(m_work.file().ofGathering || m_work.choices().target == Target::Chosen);
    fill();
}

void ImportTarget::showView()
{
    const ImportViewPtr &view = m_work.view();
    QStringList lines;
    const bool hasMany = view && (!m_work.file().events.isEmpty() || view->plan.gatherings.size() > 1);
    for (const exchange::PlannedGathering &one : hasMany ? view->plan.gatherings : QList<exchange::PlannedGathering>())
        lines << planned(one);
    m_lines->setStringList(lines);
    m_all->setVisible(hasMany && !lines.isEmpty());
    const bool isNew = view && view->plan.gathering && view->plan.isNewGathering && !hasMany;
    m_fresh->setVisible(isNew);
    m_meaning->setVisible(view && !isNew && !hasMany && view->plan.gathering && m_work.choices().target != Target::Chosen);
    if (!view || !view->plan.gathering)
        return;
    const Gathering &gathering = *view->plan.gathering;
    m_meaning->setText(tr("It is here already: %1.").arg(named(gathering)));
    const QSignalBlocker quiet(m_starts);
    if (!m_title->hasFocus())
        m_title->setText(gathering.title);
    if (!m_starts->hasFocus())
        m_starts->setDateTime(QDateTime(gathering.startTime().date(), gathering.startTime().time()));
}

void ImportTarget::choose()
{
    exchange::ImportChoices choices = m_work.choices();
    const qint64 where = m_where->currentData().toLongLong();
    choices.target = where > 0 ? Target::Chosen : where < 0 ? Target::None : m_work.file().ofGathering ? Target::FromFile : Target::New;
    choices.gathering = {where > 0 ? where : 0};
    if (m_title->isModified())
        choices.title = m_title->text().simplified();
    if (sender() == m_starts)
        choices.starts = m_starts->dateTime().toString(u"yyyy-MM-ddTHH:mm"_s);
    m_work.setChoices(choices);
}

void ImportTarget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(this)(Colour::Line));
}

} // namespace kith
