// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One change of the history.
#include "ui/history/changeview.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/store/community.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/ground.h"
#include "ui/kit/labels.h"
#include "ui/kit/leading.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int widest = 832;

ChangeCard ChangeCard::ask(Reader &reader, OpId op, const Onlooker &who)
{
    ChangeCard card;
    card.entry = historyEntry(reader, op);
    if (!card.entry)
        return card;
    const auto community = reader.first<CommunityRow>();
    const QString zone = community ? community->zone : QString();
    card.when = sayWhen(card.entry->at, zone, reader.clock().today(zone));
    ChangeWords words(reader, zone, who);
    const QList<RowChange> changes = rowChanges(reader, op, ChangeView::rowsShown);
    for (const RowChange &change : changes)
        card.changes.append(words.say(change));
    return card;
}

ChangeView::ChangeView(QWidget *parent)
    : QWidget(parent), m_back(Button::iconOnly(u"left"_s, tr("Back to the list"))), m_title(new Label(QString(), Type::Heading)),
      m_who(new Label(QString(), Type::Small, Colour::Text2)), m_undo(new Button(tr("Undo this"), u"undo"_s)), m_banner(new Banner), m_place(new QHBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_undo->setObjectName(u"undoThis"_s);
    m_banner->setObjectName(u"undoRefused"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_who);
    auto *top = new QWidget;
    auto *head = new QHBoxLayout(top);
    head->setContentsMargins(24, 18, 24, 16);
    head->setSpacing(16);
    head->addWidget(m_back, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->addWidget(m_undo, 0, Qt::AlignTop);
    auto *scrolled = new QWidget;
    m_place->setContentsMargins(24, 16, 24, 24);
    m_place->addStretch(0);
    auto *inner = new QVBoxLayout(scrolled);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addLayout(m_place);
    inner->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(scrolled);
    scroll->setAccessibleName(tr("What changed"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(leading(top, Theme::px(widest) + 48));
    column->addWidget(divider());
    column->addWidget(m_banner);
    column->addWidget(scroll, 1);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ChangeView::addNext);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_entry.undone)
            Q_EMIT redoRequested(m_entry.target());
        else
            Q_EMIT undoRequested(m_entry.target());
    });
    connect(m_banner, &Banner::actionClicked, this, [this] {
        m_banner->hide();
        Q_EMIT undoRestRequested(m_entry.target());
    });
}

static Label *cell(const QString &text, Colour colour, Type type = Type::Small)
{
    auto *label = new Label(text, type, colour);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment((label->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    return label;
}

/// What can be copied; a label that lets itself be selected takes many times as long to make.
static Label *valueCell(const QString &text)
{
    Label *label = cell(text, Colour::Text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

static QString valueText(const ReadableField &field, ReadableChange::Kind kind)
{
    const auto shown = [](const QString &value) { return value.isEmpty() ? ChangeView::tr("nothing") : isolated(value); };
    if (kind == ReadableChange::Kind::Changed)
        return ChangeView::tr("%1 → %2").arg(shown(field.before), shown(field.after));
    return kind == ReadableChange::Kind::Added ? field.after : field.before;
}

QWidget *ChangeView::block(const ReadableChange &change)
{
    using Kind = ReadableChange::Kind;
    auto *panel = new Ground(Colour::Base, Ground::Line::Around);
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(16, 12, 16, 14);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, Theme::px(110));
    grid->setColumnStretch(1, 1);
    const QString what = change.kind == Kind::Added ? tr("%1 added") : change.kind == Kind::Removed ? tr("%1 removed") : tr("%1 changed");
    grid->addWidget(cell(change.heading, Colour::Text, Type::Section), 0, 0, 1, 2);
    grid->addWidget(cell(what.arg(change.noun), Colour::Text3, Type::Caption), 1, 0, 1, 2);
    int row = 2;
    for (const ReadableField &field : change.fields) {
        grid->addWidget(cell(field.name, Colour::Text2), row, 0);
        grid->addWidget(valueCell(valueText(field, change.kind)), row++, 1);
    }
    return panel;
}

void ChangeView::choose(const HistoryEntry &entry, const QString &when)
{
    if (entry.op != m_entry.op)
        forget();
    else if (entry.undone != m_entry.undone)
        m_banner->hide();
    m_entry = entry;
    m_title->setText(m_entry.sentence());
    m_who->setText(u"%1 · %2"_s.arg(m_entry.actor, when));
    m_undo->setText(m_entry.undone ? tr("Do it again") : tr("Undo this"));
    m_undo->setIconName(m_entry.undone ? u"repeat"_s : u"undo"_s);
    m_undo->setUnavailable(m_readOnly);
}

void ChangeView::forget()
{
    m_entry = {};
    m_banner->hide();
    m_next.stop();
    m_coming.clear();
    m_untold = 0;
    m_blocks = nullptr;
    m_made = 0;
    delete std::exchange(m_body, nullptr);
}

void ChangeView::take(const ChangeCard &card)
{
    const int stood = isAbout(card.entry->op) ? m_made : 0;
    choose(*card.entry, card.when);
    m_next.stop();
    m_made = 0;
    delete m_body;
    m_body = new QWidget;
    m_blocks = new QVBoxLayout(m_body);
    m_blocks->setContentsMargins(0, 0, 0, 0);
    m_blocks->setSpacing(12);
    if (m_entry.undone && !m_entry.root)
        m_blocks->addWidget(new Label(tr("This change has been undone. It stays in the history and can be done again."), Type::Small, Colour::Text2));
    m_coming = card.changes;
    m_untold = m_entry.changes - card.changes.size();
    m_body->setMaximumWidth(Theme::px(widest));
    m_place->insertWidget(0, m_body, 1);
    // As many at once as stood there before, or the reader would lose their place.
    do
        addNext();
    while (m_made < stood && !m_coming.isEmpty());
    m_body->show();
}

void ChangeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_coming.isEmpty())
        m_next.start();
}

// One by one: text that can be selected takes long to make, and nobody waits for what is further down.
void ChangeView::addNext()
{
    if (!m_coming.isEmpty()) {
        m_blocks->addWidget(block(m_coming.takeFirst()));
        ++m_made;
    }
    if (!m_coming.isEmpty()) {
        // What nobody sees would all be laid out in one go when it is seen.
        if (isVisible())
            m_next.start();
        return;
    }
    if (m_untold > 0)
        m_blocks->addWidget(new Label(tr("and %n more", nullptr, int(m_untold)), Type::Small, Colour::Text3));
}

void ChangeView::refused(const Error &error)
{
    m_banner->tell(Banner::Kind::Problem, error.text, error.kind == Error::Kind::Conflict ? tr("Undo the rest, keep what changed") : QString());
}

} // namespace kith
