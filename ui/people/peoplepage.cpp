// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The people page.
#include "ui/people/peoplepage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/search/shelves.h"
#include "app/session/community.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/listview.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/readonly.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/whendone.h"
#include "ui/people/filtermenu.h"
#include "ui/people/manypanel.h"
#include "ui/people/notedialog.h"
#include "ui/people/notevault.h"
#include "ui/people/peoplelist.h"
#include "ui/people/persondesk.h"
#include "ui/people/personheader.h"
#include "ui/people/personview.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int narrowBelow = 900;
static constexpr int listWidth = 320;

PageInfo PeoplePage::pageInfo()
{
    return {u"people"_s, tr("People"), u"people"_s};
}

PeoplePage::PeoplePage(Community &community, QWidget *parent)
    : Page(pageInfo(), parent), m_community(community), m_header(new PageHeader(tr("People"))), m_new(new Button(tr("New person"), u"plus"_s, Button::Kind::Primary)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(tr("Nobody is here yet"), tr("Here Kith keeps everyone you bring together: how to reach them, what they need, when they came."))),
      m_both(new QWidget), m_list(new PeopleList), m_filters(new FilterMenu(community, m_list)), m_side(new QStackedWidget), m_person(new PersonView(community)),
      m_many(new ManyPanel(community))
{
    build();
    connectAll();
    addCommands();
    m_query = new LiveQuery<PeopleAnswer>(community.store(), {"person", "attendance", "gathering"}, &PeopleAnswer::ask,
                                          [this](const PeopleAnswer &answer) { take(answer); }, this);
    m_findings = new LiveQuery<search::ShelfPointer>(community.store(), search::everyonesTables(), &findingsFor,
                                                     [this](const search::ShelfPointer &everyone) { m_list->model().setFindings(everyone); }, this);
    // Nobody searches in a page that was made before it is seen, and to read everything about everybody takes long.
    m_findings->setPaused(true);
}

void PeoplePage::build()
{
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_list);
    m_side->addWidget(m_person);
    m_side->addWidget(m_many);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({Theme::px(listWidth), Theme::px(760)});
    m_list->setMinimumWidth(Theme::px(240));
    auto *inner = new QVBoxLayout(m_both);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(splitter);
    m_empty->addHint(tr("Bring a list"), tr("A spreadsheet, contact cards, or the export of the service you used."));
    m_empty->addHint(tr("Start with names"), tr("One name is enough. Everything else can wait for the door."));
    m_empty->addHint(tr("Ask first"), tr("Write down who may be contacted and who wants no photos."));
    m_stack->addWidget(m_both);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

void PeoplePage::connectAll()
{
    m_person->setNames([this] {
        QHash<qint64, QString> names;
        for (const people::Listed &person : m_list->model().rows())
            names.insert(person.id.value, person.name);
        return names;
    });
    connect(m_list, &PeopleList::chosenChanged, this, &PeoplePage::showChosen);
    connect(m_many, &ManyPanel::told, this, &Page::told);
    connect(m_filters, &FilterMenu::told, this, &Page::told);
    connect(m_many, &ManyPanel::exportRequested, this, &PeoplePage::exportChosen);
    connect(m_many, &ManyPanel::followUpRequested, this, [this] { Q_EMIT writingRequested({WritingRequest::What::FollowUp, chosenKeys()}); });
    connect(m_many, &ManyPanel::oneRequested, m_list, &PeopleList::chooseOne);
    connect(m_list->view(), &ListView::currentKeyChanged, this, &PeoplePage::choose);
    connect(m_list->view(), &ListView::opened, this, [this](qint64 key) {
        m_detail = true;
        choose(key);
        arrange();
        m_person->header()->editButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list->view(), &QAbstractItemView::clicked, this, [this] {
        m_detail = true;
        arrange();
    });
    setSearchField(m_list->search());
    connect(m_list->search(), &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            showList();
    });
    connect(m_list, &PeopleList::newRequested, this, &PeoplePage::addNew);
    connect(m_person, &PersonView::added, this, [this](PersonId id) {
        m_stack->setCurrentWidget(m_both);
        m_awaited = id.value;
        showItem(id.value);
        focusAwaited();
    });
    connect(m_person, &PersonView::personChosen, this, &PeoplePage::showItem);
    connect(m_person, &PersonView::told, this, &Page::told);
    connect(m_person, &PersonView::writingRequested, this, &Page::writingRequested);
    connect(m_person, &PersonView::editingBegun, this, [this] {
        m_detail = true;
        m_stack->setCurrentWidget(m_both);
        showChosen();
    });
    connect(m_person, &PersonView::editingEnded, this, [this] {
        showChosen();
        m_list->view()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_person, &PersonView::openRequested, this, [this](const QString &page, qint64 key) { Q_EMIT openRequested(page, key); });
    connect(m_person->header()->backButton(), &QPushButton::clicked, this, &PeoplePage::goBack);
}

void PeoplePage::addCommands()
{
    auto *importButton = new Button(tr("Import"), u"import"_s);
    auto *exportButton = new Button(tr("Export"), u"export"_s);
    importButton->setObjectName(u"importPeople"_s);
    exportButton->setObjectName(u"exportPeople"_s);
    m_new->setObjectName(u"newPerson"_s);
    for (Button *button : {importButton, exportButton, m_new})
        m_header->addAction(button);
    connect(importButton, &QPushButton::clicked, this, [this] { Q_EMIT importRequested({}); });
    connect(exportButton, &QPushButton::clicked, this, &PeoplePage::exportShown);
    connect(m_new, &QPushButton::clicked, this, [this] { addNew({}); });
    connect(m_empty->addPrimary(tr("New person"), u"plus"_s), &QPushButton::clicked, this, [this] { addNew({}); });
    connect(m_empty->addNormal(tr("Import a list"), u"import"_s), &QPushButton::clicked, this, [this] { Q_EMIT importRequested({}); });

    addCommand(m_new, u"plus"_s, QKeySequence::New)->setText(tr("New person"));
    addCommand(importButton, u"import"_s)->setText(tr("Import people…"));
    addCommand(exportButton, u"export"_s)->setText(tr("Export people…"));
    QList<QAction *> writing = addCommandsOfShown();
    m_person->header()->editButton()->setToolTip(tr("Change anything about this person  F2"));
    addCommand(tr("Records that could be one person"), u"merge"_s, {}, [this] { m_person->desk()->showDuplicates(); });
    m_person->header()->noteButton()->setToolTip(tr("Write something down about this person  Ctrl+Shift+N"));
    m_person->header()->contactButton()->setToolTip(tr("Note that you rang, wrote or met  Ctrl+Shift+I"));
    writing += addCommand(tr("Save what is shown as a filter…"), u"filter"_s, {}, [this] { m_filters->saveShown(); });
    addCommand(tr("Show people by a saved filter…"), u"filter"_s, {}, [this] {
        showList();
        m_filters->open();
    });
    addCommand(tr("Search people"), u"search"_s, QKeySequence::Find, [this] {
        showList();
        m_list->search()->setFocus(Qt::ShortcutFocusReason);
        m_list->search()->selectAll();
    });
    auto *archive = new QAction(tr("Archive the person chosen, or bring them back"), this);
    archive->setShortcut(QKeySequence::Delete);
    archive->setShortcutContext(Qt::WidgetShortcut);
    m_list->view()->addAction(archive);
    writing += archive;
    connect(archive, &QAction::triggered, this, [this] { isMany() ? m_many->archive() : m_person->archive(); });
    m_person->header()->archiveButton()->setToolTip(tr("Leave out of lists, keep in every record  Del"));
    if (!m_community.store().isReadOnly())
        return;
    const QString why = whyReadOnly(m_community.store());
    PersonHeader *person = m_person->header();
    for (Button *button : {importButton, m_new, person->editButton(), person->archiveButton(), person->helpButton(), person->followUpButton(), person->noteButton(), person->contactButton(), person->moreButton()})
        button->setUnavailable(why);
    for (QAction *action : std::as_const(writing))
        action->setEnabled(false);
}

QList<QAction *> PeoplePage::addCommandsOfShown()
{
    // Where several are chosen no one person is shown.
    const auto ofShown = [this](void (PersonDesk::*begin)()) {
        return [this, begin] {
            if (!isMany())
                (m_person->desk()->*begin)();
        };
    };
    return {
        addCommand(tr("Edit the person shown"), u"pen"_s, QKeySequence(Qt::Key_F2), [this] { m_person->edit(); }),
        addCommand(tr("Write a note about the person shown"), u"note"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), ofShown(&PersonDesk::writeNote)),
        addCommand(tr("Note that you were in touch with the person shown"), u"call"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), ofShown(&PersonDesk::logContact)),
        addCommand(tr("Note who the person shown belongs with"), u"link"_s, {}, ofShown(&PersonDesk::relate)),
        addCommand(tr("Make one of two records of a person"), u"merge"_s, {}, ofShown(&PersonDesk::mergeThis)),
        addCommand(tr("Forget the person shown for good"), u"close"_s, {}, ofShown(&PersonDesk::forget)),
    };
}

// Whoever is using the program finds what they may read.
search::ShelfPointer PeoplePage::findingsFor(Reader &reader, const QString &onlooker)
{
    return search::everyone(reader, Onlooker{onlooker});
}

void PeoplePage::take(const PeopleAnswer &answer)
{
    m_list->take(answer);
    m_header->setCount(QString::number(m_list->model().countOf(PeopleModel::Everyone)));
    m_person->header()->setKnownTags(answer.tags);
    m_many->setKnownTags(answer.tags);
    showChosen();
    m_stack->setCurrentWidget(answer.people.isEmpty() && !m_person->isEditing() && !m_awaited ? static_cast<QWidget *>(m_empty) : m_both);
    choosePrimary();
    if (m_wanted)
        m_list->reveal(std::exchange(m_wanted, 0));
    else if (m_list->view()->currentKey() == 0)
        m_list->view()->selectFirst();
    arrange();
    focusAwaited();
}

void PeoplePage::focusAwaited()
{
    if (!m_awaited || m_awaited != m_list->view()->currentKey())
        return;
    m_awaited = 0;
    QWidget *list = m_list->view();
    (list->isVisible() ? list : m_person->header()->editButton())->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::choose(qint64 key)
{
    // Nobody is chosen while the list is empty or searched in vain; what is being written stays.
    const bool same = key && key == m_person->person().value;
    if (key == 0 && m_person->isEditing())
        return;
    if (!same && !m_person->keepEdits()) {
        m_list->view()->setCurrentKey(m_person->person().value);
        return;
    }
    if (!same)
        m_person->setPerson({key});
    if (key == 0)
        showList();
    tellChosen();
    if (key && key == std::exchange(m_toReach, 0))
        m_person->editContact();
}

void PeoplePage::showItem(qint64 key)
{
    m_detail = true;
    // Shown by the next answer, when this one does not know them.
    m_wanted = m_list->model().rows().isEmpty() || !m_list->reveal(key) ? key : 0;
    arrange();
}

void PeoplePage::showPart(qint64 key, const QString &part)
{
    if (part == u"duplicates")
        return m_person->desk()->showDuplicates(PersonId{key});
    m_toReach = part == u"contact" ? key : 0;
    showItem(key);
    if (m_toReach && m_toReach == m_person->person().value)
        choose(key);
}

void PeoplePage::addNew(const QString &name)
{
    if (!m_person->keepEdits())
        return;
    m_person->editNew(name);
}

void PeoplePage::exportShown()
{
    if (isMany())
        return exportChosen();
    QList<qint64> rows;
    for (int row = 0; row < m_list->model().rowCount(); ++row)
        rows.append(m_list->model().keyAt(row));
    Q_EMIT exportRequested({u"people"_s, 0, rows});
}

void PeoplePage::exportChosen()
{
    Q_EMIT exportRequested({u"people"_s, 0, chosenKeys()});
}

QList<qint64> PeoplePage::chosenKeys() const
{
    if (!isMany())
        return {m_person->person().value};
    QList<qint64> keys;
    const QList<PersonId> chosen = m_many->people();
    for (const PersonId id : chosen)
        keys.append(id.value);
    return keys;
}

// Whom Ctrl+H and Ctrl+J are about.
void PeoplePage::tellChosen()
{
    setProperty("people", QVariant::fromValue(chosenKeys()));
}

QList<KeyNote> PeoplePage::keyNotes() const
{
    return {{tr("Shift") + u"\t↑ ↓"_s, tr("Choose several people")}, {tr("Ctrl") + u"\tA"_s, tr("Choose everybody shown")}};
}

bool PeoplePage::goBack()
{
    if (m_person->isEditing()) {
        m_person->giveUp();
        if (m_list->model().rows().isEmpty())
            m_stack->setCurrentWidget(m_empty);
        return true;
    }
    if (isMany()) {
        m_list->chooseOne();
        m_list->view()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_detail || !isNarrow())
        return false;
    showList();
    m_list->view()->setFocus(Qt::OtherFocusReason);
    return true;
}

bool PeoplePage::isMany() const
{
    return m_side->currentWidget() == m_many;
}

// Several people take the place of the one, unless that one is being written about.
void PeoplePage::showChosen()
{
    const QList<people::Listed> chosen = m_list->chosen();
    const bool many = chosen.size() > 1 && !m_person->isEditing();
    if (many)
        m_many->setPeople(chosen);
    m_side->setCurrentWidget(many ? static_cast<QWidget *>(m_many) : m_person);
    tellChosen();
    arrange();
}

bool PeoplePage::keepEdits()
{
    return m_person->keepEdits();
}

bool PeoplePage::isNarrow() const
{
    return window()->width() < Theme::px(narrowBelow);
}

/// Where there is room for one of the two only.
void PeoplePage::showList()
{
    m_detail = false;
    arrange();
}

/// There is one on a page: where nobody is here yet the page itself asks for somebody, and what is written is saved first.
void PeoplePage::choosePrimary()
{
    const bool isMeant = m_stack->currentWidget() == m_both && !m_person->isEditing();
    m_new->setKind(isMeant ? Button::Kind::Primary : Button::Kind::Normal);
}

void PeoplePage::arrange()
{
    choosePrimary();
    const bool detail = m_detail || m_person->isEditing();
    m_list->setVisible(!isNarrow() || !detail);
    m_side->setVisible(!isNarrow() || detail || isMany());
    m_person->header()->backButton()->setVisible(isNarrow());
}

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void PeoplePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_query->setPaused(false);
    m_findings->setPaused(false);
    m_person->setPaused(false);
}

void PeoplePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_query->setPaused(true);
    m_findings->setPaused(true);
    m_person->setPaused(true);
}

QList<TourStop> PeoplePage::tourStops()
{
    const auto longest = [this] {
        const people::Listed *most = nullptr;
        for (const people::Listed &person : m_list->model().rows()) {
            if (!person.archived && (!most || person.timesHere > most->timesHere))
                most = &person;
        }
        if (most)
            showItem(most->id.value);
    };
    // What is open may be somebody's community: two records are not made one for a picture.
    const auto merged = std::make_shared<std::optional<Merge>>();
    const auto seekMerge = [this, merged] {
        const auto newest = [](Reader &reader) { return reader.first<Merge>(); };
        whenDone(this, m_community.store().read(newest), [this, merged](const Result<std::optional<Merge>> &found) {
            *merged = found.ok() ? *found : std::nullopt;
            if (*merged)
                showItem((*merged)->keptId.value);
        });
    };
    const auto unmerge = [this, merged] {
        if (*merged)
            m_person->desk()->unmerge(**merged);
    };
    const auto sealing = [this] {
        Note open;
        open.id = {1};
        open.text = tr("Would rather not talk about the move yet.");
        (new NoteDialog(m_community.store(), *m_person->desk()->vault(), open, u"Mirela"_s, this))->open();
    };
    return {
        {u"people"_s, {longest}},
        {u"person-note"_s, {[this] { m_person->desk()->writeNote(); }}, [this] { return findChild<QDialog *>(u"noteDialog"_s); }},
        {u"person-in-touch"_s, {[this] { m_person->desk()->logContact(); }}, [this] { return findChild<QDialog *>(u"contactDialog"_s); }},
        {u"person-belongs-with"_s, {[this] { m_person->desk()->relate(); }}, [this] { return findChild<QDialog *>(u"relationDialog"_s); }},
        {u"person-merge"_s, {[this] { m_person->desk()->mergeThis(); }, [this] { findChild<QComboBox *>(u"mergeOther"_s)->setCurrentIndex(1); }}, [this] { return findChild<QDialog *>(u"mergeDialog"_s); }},
        {u"person-unmerge"_s, {seekMerge, unmerge}, [this] { return findChild<QDialog *>(u"unmergeDialog"_s); }},
        {u"person-note-sealed"_s, {sealing, [this] { findChild<QCheckBox *>(u"noteSealed"_s)->click(); }}, [this] { return findChild<QDialog *>(u"noteDialog"_s); }},
        {u"person-duplicates"_s, {[this] { m_person->desk()->showDuplicates(); }}, [this] { return findChild<QDialog *>(u"duplicatesDialog"_s); }},
        {u"person-forget"_s, {[this] { m_person->desk()->forget(); }}, [this] { return findChild<QDialog *>(u"forgetDialog"_s); }},
        {u"person-passphrase"_s, {[this] { m_person->desk()->vault()->ask(m_person, [] {}); }}, [this] { return findChild<QDialog *>(u"passphraseDialog"_s); }},
        {u"people-search"_s, {[this] { m_list->search()->setText(u"o"_s); }}},
        {u"people-filter"_s, {[this] { m_filters->saveShown(); }}, [this] { return findChild<QDialog *>(u"filterDialog"_s); }},
        {u"people-nearly"_s, {[this] { m_list->search()->setText(u"Lindqivst"_s); }}},
        {u"people-nobody"_s, {[this] { m_list->search()->setText(u"Xanthippe"_s); }}},
        {u"people-many"_s, {[this] { m_list->search()->clear(); }, [this] { m_list->view()->selectAll(); }}},
        {u"people-edit"_s, {[this] { m_list->chooseOne(); }, longest, [this] { m_person->edit(); }}},
        {u"people-new"_s, {[this] { m_person->giveUp(); }, [this] { addNew(u"Olive Martín"_s); }}},
        {u"people-alike"_s, {[this] { m_person->giveUp(); }, [this] { addNew(u"Zoe van den Bergh"_s); }, [] {}}},
        {u"people-empty"_s, {[this] { m_person->giveUp(); }, [this] { m_stack->setCurrentWidget(m_empty); }}},
        {QString(), {[this] { m_stack->setCurrentWidget(m_both); }}},
    };
}

} // namespace kith
