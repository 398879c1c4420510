// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Help page.
#include "ui/help/helppage.h"

#include <QBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/core/isolated.h"
#include "app/help/helping.h"
#include "app/session/community.h"
#include "ui/help/askdialog.h"
#include "ui/help/carddeeds.h"
#include "ui/help/helpboard.h"
#include "ui/help/helpspan.h"
#include "ui/help/ledgermodel.h"
#include "ui/help/ledgertable.h"
#include "ui/help/loghelpdialog.h"
#include "ui/help/picturepane.h"
#include "ui/help/wordsdialog.h"
#include "ui/kit/button.h"
#include "ui/kit/changing.h"
#include "ui/kit/chips.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/labels.h"
#include "ui/kit/leading.h"
#include "ui/kit/listview.h"
#include "ui/kit/margins.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/popup.h"
#include "ui/kit/readonly.h"
#include "ui/kit/saynames.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/spokenmenu.h"
#include "ui/kit/text.h"
#include "ui/kit/viewswitch.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int chipsBesideNeed = 560; // at a 14 px font
static constexpr int widestLedger = 1240;

PageInfo HelpPage::pageInfo()
{
    return {u"help"_s, tr("Help"), u"help"_s};
}

HelpPage::HelpPage(Community &community, QWidget *parent)
    : Page(pageInfo(), parent), m_community(community), m_header(new PageHeader(tr("Help"))), m_beside(new QBoxLayout(QBoxLayout::LeftToRight)), m_search(new SearchField(tr("Ask, offer, person…"))),
      m_chips(new FilterChips(tr("Which are shown"))), m_peopleLine(new QWidget), m_peopleText(new Label(QString(), Type::Small, Colour::Text2)),
      m_askOne(new Button(QString(), Button::Kind::Link)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(tr("Nobody has asked yet"), tr("What people need and what they give each other stands here: asks, who helps, and whether thanks were said."))),
      m_views(new QStackedWidget), m_viewSwitch(new ViewSwitch(tr("How help is shown"), {tr("Board and ledger"), tr("Picture")})),
      m_picture(new PicturePane(community)), m_savePicture(new Button(tr("Save picture"), u"export"_s)), m_more(Button::iconOnly(u"dots"_s, tr("More that can be done"))),
      m_log(new Button(tr("Log help"), u"plus"_s, Button::Kind::Primary)), m_board(new HelpBoard), m_deeds(new CardDeeds(community.store(), m_board)), m_span(new HelpSpan(u"ledger"_s)), m_ledger(new LedgerModel(this)), m_table(new LedgerTable(m_ledger)), m_summary(new Label(QString(), Type::Small, Colour::Text2))
{
    build();
    connectAll();
    m_query = new LiveQuery<HelpAnswer>(community.store(), {"ask", "offer", "help", "word_group", "person", "gathering"}, &HelpAnswer::ask,
                                        [this](const HelpAnswer &answer) { take(answer); }, this);
    // All of it is asked for while somebody looks; how many wait stands beside the page's name at all times.
    m_query->setPaused(true);
    new LiveQuery<qint64>(community.store(), {"ask"}, [](Reader &reader) { return reader.count<Ask>(where(&Ask::state, AskState::Open)); },
                          [this](qint64 open) { Q_EMIT waitingChanged(int(open)); }, this);
}

void HelpPage::build()
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_board);
    splitter->addWidget(buildLedger());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({Theme::px(420), Theme::px(320)});
    auto *both = new QWidget;
    auto *inner = new QVBoxLayout(both);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(buildTop());
    m_views->addWidget(splitter);
    m_views->addWidget(m_picture);
    inner->addWidget(m_views, 1);
    m_empty->addHint(tr("Asks"), tr("“A ladder by Friday”: Kith names who might have one, and why."));
    m_empty->addHint(tr("Offers"), tr("What somebody gives gladly is the first thing an ask finds."));
    m_empty->addHint(tr("Thanks"), tr("Whatever has not been thanked for is not forgotten."));
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

QWidget *HelpPage::buildTop()
{
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setAccessibleName(tr("Search asks, helps and people"));
    m_chips->setObjectName(u"helpChips"_s);
    for (const QString &filter : {tr("Everyone"), tr("Never been helped"), tr("Never asked to help"), tr("Carrying a lot"), tr("Waiting longest"), tr("Thanks not said")})
        m_chips->add(filter);
    m_chips->setCurrent(int(HelpFilter::Everyone));
    m_askOne->setObjectName(u"askWhatTheyNeed"_s);
    m_peopleText->setWordWrap(true);
    auto *line = new QHBoxLayout(m_peopleLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_peopleText, 1);
    line->addWidget(m_askOne);
    m_peopleLine->hide();
    m_beside->setSpacing(8);
    m_beside->addWidget(m_search, 1);
    m_beside->addWidget(m_chips, 4);
    m_beside->setAlignment(m_search, Qt::AlignTop);
    auto *top = new QWidget;
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(24, 12, 24, 8);
    column->setSpacing(8);
    column->addLayout(m_beside);
    column->addWidget(m_peopleLine);
    setSearchField(m_search);
    return top;
}

// Six chips in a column of their own would leave nothing of the page with large text.
void HelpPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= Theme::px(chipsBesideNeed);
    m_beside->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_search->setMaximumWidth(beside ? Theme::px(260) : QWIDGETSIZE_MAX);
    if (beside)
        m_chips->standBeside(m_search);
    else
        m_chips->layout()->setContentsMargins({});
}

QWidget *HelpPage::buildLedger()
{
    auto *top = new QWidget;
    auto *head = new QHBoxLayout(top);
    head->setContentsMargins(24, 8, 24, 8);
    head->setSpacing(10);
    head->addWidget(new Label(tr("Ledger"), Type::Section));
    m_summary->setElided();
    head->addWidget(m_summary, 1);
    head->addWidget(m_span);
    auto *exportButton = new Button(tr("Export"), Button::Kind::Link);
    exportButton->setObjectName(u"exportHelp"_s);
    head->addWidget(exportButton);
    connect(exportButton, &QPushButton::clicked, this, &HelpPage::exportLedger);
    addCommand(exportButton, u"export"_s)->setText(tr("Export who has helped whom…"));
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // On a wide screen thanks are said near to what they are for.
    column->addLayout(leading(top, Theme::px(widestLedger) + 40));
    QHBoxLayout *indented = leading(m_table, Theme::px(widestLedger));
    indented->setContentsMargins(marginsFromLeading(16, 0, 0, 0));
    column->addLayout(indented, 1);
    return whole;
}

void HelpPage::buildViews()
{
    m_viewSwitch->setObjectName(u"helpViews"_s);
    m_savePicture->setObjectName(u"savePicture"_s);
    m_header->addView(m_viewSwitch);
    m_header->addAction(m_savePicture);
    connect(m_viewSwitch, &ViewSwitch::chosen, this, &HelpPage::showView);
    connect(m_savePicture, &QPushButton::clicked, m_picture, &PicturePane::save);
    connect(m_picture, &PicturePane::told, this, &Page::told);
    connect(m_span, &HelpSpan::chosen, this, [this] {
        m_picture->follow(*m_span);
        setFilter(HelpFilter(m_chips->current()));
    });
    connect(m_picture->span(), &HelpSpan::chosen, this, [this] {
        m_span->follow(*m_picture->span());
        setFilter(HelpFilter(m_chips->current()));
    });
    connect(m_picture, &PicturePane::opened, this, [this](PersonId person) { Q_EMIT openRequested(u"people"_s, person.value); });
    addCommand(tr("Show who has helped whom as a picture"), u"community"_s, {}, [this] { showView(1); });
    showView(0);
}

void HelpPage::showView(int view)
{
    m_viewSwitch->setCurrent(view);
    m_views->setCurrentIndex(view);
    m_savePicture->setVisible(view == 1);
}

void HelpPage::connectAll()
{
    buildViews();
    auto *ask = new Button(tr("Ask or offer"), u"hand"_s);
    ask->setObjectName(u"askOrOffer"_s);
    m_log->setObjectName(u"logHelpButton"_s);
    m_more->setObjectName(u"helpMore"_s);
    m_header->addAction(m_more);
    m_header->addAction(ask);
    m_header->addAction(m_log);
    connect(m_more, &QPushButton::clicked, this, &HelpPage::showMore);
    addCommand(tr("Words that mean the same…"), u"tag"_s, {}, [this] { showWords(); });
    m_log->setToolTip(tr("Write down who helped whom  Ctrl+H"));
    connect(ask, &QPushButton::clicked, this, [this] { writeAsk(); });
    connect(m_log, &QPushButton::clicked, this, [this] { logHelp(); });
    connect(m_empty->addPrimary(tr("Write down an ask"), u"hand"_s), &QPushButton::clicked, this, [this] { writeAsk(); });
    connect(m_empty->addNormal(tr("Log help"), u"plus"_s), &QPushButton::clicked, this, [this] { logHelp(); });
    addCommand(ask, u"hand"_s, QKeySequence::New)->setText(tr("Write down an ask or an offer"));
    addCommand(tr("Search help"), u"search"_s, QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_board->setFilter(text);
        m_ledger->setFilter(text);
        m_summary->setText(m_ledger->summary());
        m_picture->setSearch(text);
    });
    m_search->setKeyTarget(m_board->list(BoardColumn::Asks));
    connect(m_chips, &FilterChips::chosen, this, [this](int filter) { setFilter(HelpFilter(filter)); });
    connect(m_deeds, &CardDeeds::told, this, &Page::told);
    connect(m_deeds, &CardDeeds::changeRequested, this, [this](const Ask &asked) { change(asked); });
    connect(m_board, &HelpBoard::offersRequested, this, &HelpPage::showOffers);
    connect(m_deeds, &CardDeeds::logRequested, this, [this](const Card &card) { logHelp(&card); });
    connect(m_board, &HelpBoard::opened, this, [this](const Card &card) { Q_EMIT openRequested(u"people"_s, card.people.last().value); });
    connect(m_table, &LedgerTable::thanked, this, [this](HelpId id) { changeOrTell(*this, m_community.store(), helps::Thank, [id](Tx &tx) { helps::move(tx, {id}, HelpState::Thanked); }); });
    connect(m_table, &LedgerTable::personChosen, this, [this](PersonId person) { Q_EMIT openRequested(u"people"_s, person.value); });
    if (!m_community.store().isReadOnly())
        return;
    for (Button *button : {ask, m_log})
        button->setUnavailable(whyReadOnly(m_community.store()));
}

QList<KeyNote> HelpPage::keyNotes() const
{
    return {{tr("← →"), tr("the column before or after")}, {tr("Ctrl ← →"), tr("moves the card there")},
            {tr("Menu"), tr("everything else")}};
}

void HelpPage::take(const HelpAnswer &answer)
{
    m_answer = answer;
    m_board->take(answer);
    m_deeds->take(answer);
    m_span->setToday(answer.today);
    m_span->setKinds(answer.kinds);
    m_ledger->take(answer);
    m_picture->take(answer);
    for (int filter = 0; filter < helpFilterCount; ++filter)
        m_chips->setCount(filter, countOf(answer, HelpFilter(filter)));
    const bool isEmpty = answer.asks.isEmpty() && answer.ledger.isEmpty() && answer.offers.isEmpty();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    // The page itself asks for the first ask then.
    m_log->setKind(isEmpty ? Button::Kind::Normal : Button::Kind::Primary);
    setFilter(HelpFilter(m_chips->current()));
    if (const qint64 wanted = std::exchange(m_wanted, 0); wanted && !chooseItem(wanted))
        openOther(wanted);
}

void HelpPage::setFilter(HelpFilter filter)
{
    const QList<helps::Helper> people = peopleOf(m_answer, filter);
    QSet<PersonId> ids;
    for (const helps::Helper &one : people)
        ids.insert(one.person);
    const bool isOfPeople = filter == HelpFilter::NeverHelped || filter == HelpFilter::NeverAsked || filter == HelpFilter::CarryingALot;
    m_board->setCondition([filter, isOfPeople, ids](const Card &card) {
        if (isOfPeople)
            return std::any_of(card.people.begin(), card.people.end(), [&](PersonId id) { return ids.contains(id); });
        if (filter == HelpFilter::WaitingLongest)
            return card.column == BoardColumn::Asks || card.column == BoardColumn::Matched;
        return filter == HelpFilter::Everyone || card.column == BoardColumn::Helped;
    });
    m_ledger->setCondition([filter, isOfPeople, ids, span = m_span->filter()](const helps::LoggedHelp &one) {
        if (!span.takes(one.help))
            return false;
        if (isOfPeople)
            return ids.contains(one.help.helperId) || ids.contains(one.help.helpedId);
        return filter != HelpFilter::ThanksNotSaid || one.help.state == HelpState::Happened;
    });
    m_summary->setText(m_ledger->summary());
    m_picture->setFilter(filter);
    sayPeople(filter, isOfPeople ? people : QList<helps::Helper>());
}

/// Those a filter is about are named, for most of them stand on no card; and the first can be asked.
void HelpPage::sayPeople(HelpFilter filter, const QList<helps::Helper> &people)
{
    m_peopleLine->setVisible(!people.isEmpty());
    if (people.isEmpty())
        return;
    constexpr int named = 12;
    QStringList names;
    for (const helps::Helper &one : people)
        names.append(one.called);
    const QString who = sayNames(names, named);
    m_peopleText->setText(filter == HelpFilter::NeverHelped ? tr("Nobody has helped %1 yet.").arg(who)
                              : filter == HelpFilter::NeverAsked ? tr("Nobody has asked %1 to help yet.").arg(who)
                                                                 : tr("Helping often and seldom helped: %1.").arg(who));
    const helps::Helper &first = people.first();
    m_askOne->setText(filter == HelpFilter::NeverAsked ? tr("Write down what %1 offers").arg(isolated(first.called)) : tr("Ask what %1 needs").arg(isolated(first.called)));
    m_askOne->disconnect(this);
    connect(m_askOne, &QPushButton::clicked, this, [this, id = first.person] { writeAsk(id); });
}

void HelpPage::exportLedger()
{
    QList<qint64> rows;
    for (int row = 0; row < m_ledger->rowCount(); ++row)
        rows.append(m_ledger->keyAt(row));
    Q_EMIT exportRequested({u"help"_s, 0, rows});
}

void HelpPage::showMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"helpMoreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Words that mean the same…"), this, &HelpPage::showWords);
    menu->addAction(tr("Export who has helped whom…"), this, &HelpPage::exportLedger);
    kith::openMenu(menu, m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

void HelpPage::showWords()
{
    auto *dialog = new WordsDialog(m_community, window());
    connect(dialog, &WordsDialog::told, this, &Page::told);
    dialog->open();
}

LogHelpDialog *HelpPage::logHelp(const Card *card)
{
    auto *dialog = new LogHelpDialog(m_community, window());
    if (const helps::Unanswered *one = card ? m_deeds->asked(card->ask) : nullptr)
        dialog->setAsk(one->asked.ask);
    dialog->open();
    return dialog;
}

void HelpPage::writeAsk(PersonId person)
{
    auto *dialog = new AskDialog(m_community, window());
    if (person)
        dialog->setPerson(person);
    dialog->open();
}

template<class T>
void HelpPage::change(const T &askOrOffer)
{
    auto *dialog = new AskDialog(m_community, window());
    dialog->change(askOrOffer);
    dialog->open();
}

/// Offers, and asks that were ended, stand on no card.
void HelpPage::openOther(qint64 key)
{
    const auto found = [key](Reader &reader) { return std::pair(reader.find<Ask>({key}), reader.find<Offer>({key})); };
    whenDone(this, m_community.store().read(found), [this](const Result<std::pair<std::optional<Ask>, std::optional<Offer>>> &result) {
        if (result.ok() && result->first)
            change(*result->first);
        else if (result.ok() && result->second)
            change(*result->second);
    });
}

void HelpPage::showOffers()
{
    constexpr int most = 20, width = 420;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"offersMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    speakWhole(menu);
    for (const helps::Offered &one : m_answer.offers.mid(0, most)) {
        const QString text = tr("%1: %2").arg(isolated(one.giver.called), one.offer.what);
        menu->addAction(elided(text, menu->font(), Theme::px(width)), this, [this, offer = one.offer] { change(offer); })->setToolTip(text);
    }
    if (m_answer.offers.size() > most)
        menu->addAction(tr("All others are found with Ctrl+K"))->setEnabled(false);
    kith::openMenu(menu, m_board->mapToGlobal(QPoint(0, Theme::px(32))));
}

void HelpPage::showItem(qint64 key)
{
    showView(0);
    m_search->clear();
    m_chips->setCurrent(int(HelpFilter::Everyone));
    m_span->reset();
    m_picture->follow(*m_span);
    setFilter(HelpFilter::Everyone);
    m_wanted = chooseItem(key) ? 0 : key;
    if (m_wanted)
        m_query->askAgain();
}

// On the board, or in the ledger where the board has it no more.
bool HelpPage::chooseItem(qint64 key)
{
    if (m_board->choose(key))
        return true;
    const QModelIndex row = m_ledger->indexOfKey(key);
    if (!row.isValid())
        return false;
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void HelpPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_query)
        m_query->setPaused(false);
}

void HelpPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (m_query)
        m_query->setPaused(true);
}

QList<TourStop> HelpPage::tourStops()
{
    const auto filter = [this](HelpFilter which) {
        m_chips->setCurrent(int(which));
        setFilter(which);
    };
    const auto menu = [this] {
        CardList *asks = m_board->list(BoardColumn::Asks);
        asks->setCurrentIndex(asks->model()->index(0, 0));
        if (const Card *ask = asks->current())
            Q_EMIT m_board->menuRequested(*ask, m_board->mapToGlobal(QPoint()));
    };
    const auto dialog = [this] { return window()->findChild<QWidget *>(u"askDialog"_s); };
    const auto changeAsk = [this] {
        if (!m_answer.asks.isEmpty())
            change(m_answer.asks.first().asked.ask);
    };
    const auto changeOffer = [this] {
        if (!m_answer.offers.isEmpty())
            change(m_answer.offers.first().offer);
    };
    const auto wordGroup = [this] {
        auto *groups = window()->findChild<ListView *>(u"wordGroups"_s);
        Q_EMIT groups->opened(groups->currentKey());
    };
    return {
        {u"help"_s, {[this] { m_board->list(BoardColumn::Asks)->setFocus(Qt::OtherFocusReason); }}},
        {u"help-ask-menu"_s, {menu}, [this] { return findChild<QWidget *>(u"cardMenu"_s); }},
        {u"help-never-asked"_s, {[filter] { filter(HelpFilter::NeverAsked); }}},
        {u"help-search"_s, {[filter] { filter(HelpFilter::Everyone); }, [this] { m_search->setText(u"lift"_s); }}},
        {u"help-picture"_s, {[this] { m_search->clear(); }, [this] { showView(1); }}},
        {u"help-picture-person"_s, {[this] { m_picture->choosePerson(m_picture->mostBound()); }}},
        {u"help-log"_s, {[this] { showView(0); }, [this] { logHelp(); }}, [this] { return window()->findChild<QWidget *>(u"logHelpDialog"_s); }},
        {u"help-ask"_s, {[this] { writeAsk(); }}, dialog},
        {u"help-ask-change"_s, {changeAsk}, dialog},
        {u"help-offers"_s, {[this] { showOffers(); }}, [this] { return findChild<QWidget *>(u"offersMenu"_s); }},
        {u"help-offer-change"_s, {changeOffer}, dialog},
        {u"help-word-group"_s, {[this] { showWords(); }, wordGroup}, [this] { return window()->findChild<QWidget *>(u"wordGroupDialog"_s); }},
        {u"help-words"_s, {}, [this] { return window()->findChild<QWidget *>(u"wordsDialog"_s); }},
        {u"help-empty"_s, {[this] { m_stack->setCurrentIndex(1); }}},
        {QString(), {[this] { m_stack->setCurrentIndex(0); }}},
    };
}

} // namespace kith
