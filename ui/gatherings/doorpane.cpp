// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorpane.h"

#include "app/core/joined.h"
#include "app/gatherings/scanned.h"
#include "app/store/store.h"
#include "ui/gatherings/doorbanner.h"
#include "ui/gatherings/doordecision.h"
#include "ui/gatherings/doorfield.h"
#include "ui/gatherings/doorrows.h"
#include "ui/gatherings/doorside.h"
#include "ui/gatherings/typedonly.h"
#include "ui/kit/labels.h"
#include "ui/kit/livequery.h"
#include "ui/kit/margins.h"
#include "ui/kit/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace kith {

namespace {

constexpr double margin = 24;
constexpr int widestList = 1040;
constexpr int sideNeeds = 820; ///< narrower than this the headcount gives way to the list

} // namespace

DoorPane::DoorPane(Store &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_taps(new DoorTaps(store, this)), m_model(new DoorList(this)), m_search(new DoorField), m_banner(new DoorBanner),
      m_decision(new DoorDecision(*m_taps)), m_rows(new DoorRows(*m_model, *m_search)), m_side(new DoorSide),
      m_brief(new Label(QString(), Type::DoorSecond, Colour::Text2))
{
    setObjectName(QStringLiteral("doorPane"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    build();
    connectParts();
    connectTaps();
}

void DoorPane::build()
{
    m_search->installEventFilter(this);
    // On a wide screen a name and what is done with it stay near each other, and the headcount near both.
    auto *list = new QWidget;
    list->setMaximumWidth(Theme::px(widestList));
    auto *left = new QVBoxLayout(list);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Theme::px(12));
    for (QWidget *part : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_decision)}) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(marginsFromLeading(DoorRows::inset, 0, DoorRows::barWidth, 0));
        line->addWidget(part);
        left->addLayout(line);
    }
    left->addWidget(m_rows, 1);
    m_brief->setObjectName(QStringLiteral("doorBrief"));
    m_brief->setContentsMargins(marginsFromLeading(DoorRows::inset, 0, 0, 0));
    m_brief->setElided();
    m_brief->hide();
    left->addWidget(m_brief);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(marginsFromLeading(Theme::px(margin) - DoorRows::inset, Theme::px(margin), Theme::px(margin), Theme::px(margin)));
    row->setSpacing(Theme::px(28) - DoorRows::barWidth);
    row->addWidget(list, 1);
    row->addWidget(m_side);
    row->addStretch(0);
    m_side->setFixedWidth(Theme::px(316));
}

void DoorPane::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.trimmed().isEmpty())
            m_banner->forgetGreeted();
    });
    connect(m_rows, &DoorRows::checkInChosen, this, &DoorPane::checkIn);
    connect(m_rows, &DoorRows::checkOutChosen, this, &DoorPane::checkOut);
    connect(m_rows, &DoorRows::notHereChosen, this, [this](PersonId person) { m_taps->notHere(person, nameOf(person)); });
    connect(m_rows, &DoorRows::newcomerChosen, this, [this](const QString &name) { m_taps->walkIn(name, false); });
    connect(m_side, &DoorSide::undoChosen, this, &DoorPane::undoLast);
    connect(m_side, &DoorSide::helpChosen, this, &DoorPane::helpChosen);
    connect(m_side, &DoorSide::followUpChosen, this, &DoorPane::followUpChosen);
    connect(m_decision, &DoorDecision::settled, this, &DoorPane::focusSearch);
    connect(m_banner, &DoorBanner::hasLeft, this, &DoorPane::checkOut);
    connect(m_banner, &DoorBanner::isAnother, this, [this](const QString &name) { m_taps->walkIn(name, true); });
    connect(m_banner, &DoorBanner::answered, this, &DoorPane::focusSearch);
}

void DoorPane::connectTaps()
{
    connect(m_taps, &DoorTaps::begun, this, &DoorPane::begin);
    connect(m_taps, &DoorTaps::noted, this, &DoorPane::tapped);
    connect(m_taps, &DoorTaps::takenBack, this, [this](const QString &name) { m_search->sayDone(tr("%1 taken back").arg(isolated(name))); });
    connect(m_taps, &DoorTaps::failed, m_banner, &DoorBanner::tellFailure);
    connect(m_taps, &DoorTaps::changed, this, &DoorPane::showSide);
    connect(m_taps, &DoorTaps::savedChanged, this, &DoorPane::savedChanged);
    connect(m_taps, &DoorTaps::refused, this, [this](const QString &name, const Error &error) {
        m_search->sayNothing();
        if (m_search->text().isEmpty())
            m_search->setText(name);
        m_banner->refuse(name, error);
    });
}

void DoorPane::setGathering(GatheringId id)
{
    if (m_gathering == id)
        return;
    m_gathering = id;
    m_search->clear();
    m_banner->clear();
    m_decision->forget();
    const auto ask = [id](Reader &reader) { return doorState(reader, id); };
    if (m_query) {
        m_query->setAsk(ask);
    } else {
        m_query = new LiveQuery<DoorState>(m_store, {"gathering", "invitation", "attendance", "person", "note"}, ask,
                                           [this](const DoorState &state) { takeState(state); }, this);
        m_codesQuery = new LiveQuery<QHash<QString, PersonId>>(m_store, {"person"}, externalCodes,
                                                               [this](const QHash<QString, PersonId> &codes) { m_codes = codes; }, this);
    }
    m_taps->setGathering(id);
}

void DoorPane::setGuarded()
{
    m_rows->setMayTakeBack([this](PersonId person) { return m_taps->isMine(person); });
    new TypedOnly(m_search);
}

void DoorPane::setPaused(bool paused)
{
    if (m_query) {
        m_query->setPaused(paused);
        m_codesQuery->setPaused(paused);
    }
}

void DoorPane::takeState(const DoorState &state)
{
    if (state.gathering.id != m_gathering)
        return;
    m_state = state;
    m_model->setState(state);
    showSide();
    m_decision->setState(state);
    Q_EMIT stateTaken(state);
}

void DoorPane::showSide()
{
    m_side->setState(m_state, m_model->counts());
    m_side->setUndo(m_taps->last());
    const DoorCounts counts = m_model->counts();
    m_brief->setText(joined({tr("%n here", nullptr, counts.here), tr("%n expected", nullptr, counts.expected)}));
}

void DoorPane::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void DoorPane::offerWriting(const QKeySequence &help, const QKeySequence &followUp)
{
    m_side->offerWriting(help, followUp);
}

PersonId DoorPane::chosen() const
{
    return PersonId{m_rows->currentKey()};
}

void DoorPane::noteWritten()
{
    m_taps->noteWritten();
    m_search->clear();
    m_search->sayDone(tr("Written down"));
}

bool DoorPane::clearSearch()
{
    const bool had = !m_search->text().isEmpty();
    m_search->clear();
    return had;
}

void DoorPane::onEnter(bool newcomer)
{
    const QString typed = m_search->text().trimmed();
    if (newcomer && !typed.isEmpty()) {
        m_taps->walkIn(typed, false);
    } else if (const qint64 key = m_rows->currentKey(); enterCode(typed)) {
        m_search->clear();
    } else if (key) {
        checkIn(PersonId{key});
    } else if (!typed.isEmpty() && gatherings::looksLikeCode(typed)) {
        m_search->clear();
        m_banner->refuseCode(typed);
    } else if (!typed.isEmpty()) {
        m_taps->walkIn(typed, false);
    }
}

bool DoorPane::enterCode(const QString &typed)
{
    const QString code = codeIn(typed);
    const PersonId person = m_state.tickets.value(code, m_codes.value(code));
    if (code.isEmpty() || !person)
        return false;
    checkIn(person);
    return true;
}

QString DoorPane::nameOf(PersonId person) const
{
    const DoorRow *row = m_model->person(person);
    return row ? row->name : QString();
}

void DoorPane::checkIn(PersonId person)
{
    const DoorRow *row = m_model->person(person);
    if (!row || !row->isHere())
        return m_taps->checkIn(person, nameOf(person));
    m_banner->greetAgain(*row, m_state.gathering.zone);
    m_search->selectAll();
}

void DoorPane::checkOut(PersonId person)
{
    m_taps->checkOut(person, nameOf(person));
}

void DoorPane::begin(const QString &name)
{
    m_banner->clear();
    // The next name can be typed at once.
    m_search->clear();
    m_search->sayBegun(name);
}

void DoorPane::tapped(const QString &name, const DoorTaps::Tapped &tapped)
{
    m_search->sayDone(tr("%1 is noted").arg(isolated(name)));
    // With organizers to choose from the strip asks instead.
    if (tapped.overCapacity && (m_state.deciders.isEmpty() || gatherings::isDecider(m_state.deciders, tapped.decidedBy)))
        m_banner->tellLetIn(name, tapped.decidedBy, m_state.gathering.capacity);
}

void DoorPane::undoLast()
{
    if (m_taps->isEmpty())
        return;
    m_banner->clear();
    m_taps->undoLast();
    focusSearch();
}

bool DoorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool pressed = event->type() == QEvent::KeyPress;
    // Ctrl+Z means the last check-in here, never the last letters.
    if (key->matches(QKeySequence::Undo)) {
        event->accept();
        if (pressed)
            undoLast();
        return true;
    }
    return (pressed && fieldKey(key)) || QWidget::eventFilter(watched, event);
}

bool DoorPane::fieldKey(const QKeyEvent *key)
{
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        onEnter(key->modifiers() & Qt::ControlModifier);
        return true;
    }
    const bool menuKey = key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() & Qt::ShiftModifier);
    if (!menuKey || !m_rows->currentKey())
        return false;
    m_rows->showMenuOfCurrent();
    return true;
}

void DoorPane::keyPressEvent(QKeyEvent *event)
{
    // A scanner types wherever the focus is.
    const QString text = event->text();
    if (text.isEmpty() || !text[0].isPrint() || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    focusSearch();
    m_search->insert(text);
}

QSize DoorPane::minimumSizeHint() const
{
    // Narrower than its parts ask for: the headcount is a line below the list then.
    return {Theme::px(420), Theme::px(320)};
}

void DoorPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= Theme::px(sideNeeds));
    m_brief->setVisible(m_side->isHidden());
}

} // namespace kith
