// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "app/session/community.h"
#include "ui/exchange/filecard.h"
#include "ui/exchange/fileprompt.h"
#include "ui/exchange/importcolumns.h"
#include "ui/exchange/importrows.h"
#include "ui/exchange/importtarget.h"
#include "ui/exchange/importwork.h"
#include "ui/kit/button.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/ground.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"
#include "ui/kit/progressstrip.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

namespace kith {

using namespace Qt::StringLiterals;
using State = ImportWork::State;

static constexpr int progressEveryMs = 100;

ImportDialog::ImportDialog(Community &community, const QString &path, GatheringId target, QWidget *parent)
    : QDialog(parent), m_work(new ImportWork(community, target, this)), m_card(new FileCard), m_stack(new QStackedWidget), m_prompt(new FilePrompt),
      m_columns(new ImportColumns), m_target(new ImportTarget(*m_work)), m_rows(new ImportRows(*m_work)), m_progress(new ProgressStrip),
      m_waiting(new Label(QString(), Type::Small, Colour::Text2)), m_cancel(new Button(tr("Cancel"))), m_import(new Button(tr("Import"), Button::Kind::Primary))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(target ? tr("Import guests") : tr("Import people"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    m_import->setObjectName(u"import"_s);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_columns->addBelow(m_target);
    m_stack->addWidget(m_prompt);
    m_stack->addWidget(makeBody());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_card);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    connectAll();
    m_import->setDefault(true);
    sizeWithin(this, {Theme::px(1100), Theme::px(680)});
    if (path.isEmpty())
        showState();
    else
        openFile(path);
}

ImportDialog::~ImportDialog() = default;

QWidget *ImportDialog::makeBody()
{
    auto *body = new Ground(Colour::Base);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_columns, 42);
    row->addWidget(divider(Qt::Vertical));
    row->addWidget(m_rows, 58);
    return body;
}

QWidget *ImportDialog::makeFoot()
{
    auto *foot = new Ground(Colour::Window, Ground::Line::Top);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 12, 24, 14);
    row->setSpacing(12);
    row->addWidget(m_progress, 1);
    row->addSpacing(24);
    row->addWidget(m_waiting);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    return foot;
}

void ImportDialog::connectAll()
{
    connect(m_work, &ImportWork::stateChanged, this, &ImportDialog::showState);
    connect(m_work, &ImportWork::fileRead, this, [this] {
        m_card->showFile(m_work->path(), m_work->file(), m_work->options());
        m_columns->showFile(m_work->file());
        m_target->showFile();
        orderTabs();
    });
    connect(m_work, &ImportWork::compared, this, [this] {
        m_rows->showView();
        m_target->showView();
    });
    connect(m_work, &ImportWork::imported, this, [this] {
        Q_EMIT imported();
        accept();
    });
    connect(m_card, &FileCard::datesChosen, m_work, &ImportWork::setDates);
    connect(m_card, &FileCard::encodingChosen, m_work, &ImportWork::setEncoding);
    connect(m_columns, &ImportColumns::meaningChosen, m_work, &ImportWork::setMeaning);
    connect(m_progress, &ProgressStrip::stopRequested, m_work, &ImportWork::stop);
    connect(m_card->anotherButton(), &QPushButton::clicked, this, &ImportDialog::askForFile);
    connect(m_prompt->chooseButton(), &QPushButton::clicked, this, &ImportDialog::askForFile);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { m_work->state() == State::Stopped ? m_work->compareAgain() : m_work->write(); });
    auto *tick = new QTimer(this);
    tick->start(progressEveryMs);
    connect(tick, &QTimer::timeout, this, [this] {
        if (const Progress *progress = m_progress->running() ? m_work->progress() : nullptr)
            m_progress->advance(progress->done(), progress->total());
    });
}

// As laid out; the boxes of a file's columns come later than everything around them.
void ImportDialog::orderTabs()
{
    QWidget *last = nullptr;
    for (QWidget *part : std::initializer_list<QWidget *>{m_card, m_columns, m_rows, m_progress, m_cancel, m_import}) {
        for (QWidget *stop : QList<QWidget *>{part} + part->findChildren<QWidget *>()) {
            if (!(stop->focusPolicy() & Qt::TabFocus) || stop->focusProxy() || stop->window() != this)
                continue;
            if (last)
                setTabOrder(last, stop);
            last = stop;
        }
    }
}

void ImportDialog::openFile(const QString &path)
{
    m_isFresh = true;
    m_card->showPath(path, QString());
    m_rows->begin();
    m_work->open(path);
}

QFileDialog *ImportDialog::makeChooser(QWidget *over)
{
    auto *chooser = new QFileDialog(over, tr("Import a file"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Lists, contact cards and calendars (*.csv *.tsv *.txt *.xls *.vcf *.ics *.json *.zip)"), tr("All files (*)")});
    return chooser;
}

void ImportDialog::askForFile()
{
    QFileDialog *ask = makeChooser(this);
    connect(ask, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    openChooser(ask);
}

bool ImportDialog::isSettled() const
{
    return !m_work->isBusy();
}

void ImportDialog::showState()
{
    const State state = m_work->state();
    m_card->setVisible(state != State::NoFile);
    const bool hasRows = !m_work->file().fileName.isEmpty() && state != State::Refused && !m_work->isEverything();
    m_stack->setCurrentIndex(hasRows ? 1 : 0);
    if (state == State::Refused)
        m_prompt->refuse(m_work->problem());
    else if (m_work->isEverything())
        m_prompt->offerEverything();
    else if (state == State::Reading)
        m_prompt->wait();
    showWaiting();
    showReady();
    if (!m_work->isBusy())
        Q_EMIT settled();
}

void ImportDialog::showWaiting()
{
    const State state = m_work->state();
    const QString sentence = state == State::Reading ? tr("Reading the file") : state == State::Comparing ? tr("Looking for people you already know") : tr("Writing them down");
    if (!m_work->isBusy())
        m_progress->finish();
    else if (!m_progress->running())
        m_progress->begin(sentence);
    else
        m_progress->setSentence(sentence);
    if (state == State::Writing || state == State::Done || m_work->isEverything())
        return m_waiting->clear();
    const ImportViewPtr &view = m_work->view();
    int undecided = view ? view->undecided : 0;
    if (view && state == State::Comparing) {
        // Until the rows are compared again, what was decided meanwhile counts.
        undecided = 0;
        for (int at : view->rows[size_t(RowFilter::LookAt)]) {
            const exchange::PlannedRow &row = view->plan.rows[size_t(at)];
            undecided += row.isPossibleDuplicate() && m_work->choices().rows.value(row.line).person == exchange::RowChoice::Person::Ask;
        }
    }
    m_waiting->setText(state == State::Stopped ? tr("Stopped. Nothing was imported.") : undecided > 0 ? tr("%n still to decide", nullptr, undecided) : QString());
}

void ImportDialog::showReady()
{
    const State state = m_work->state();
    const ImportViewPtr &view = m_work->view();
    m_import->setText(state == State::Stopped ? tr("Go on") : tr("Import"));
    if (state == State::Stopped)
        return m_import->setUnavailable({});
    QString why;
    if (state == State::NoFile)
        why = tr("Choose a file first");
    else if (!m_work->problem().isEmpty())
        why = m_work->problem();
    else if (m_work->isBusy())
        why = tr("The file is being read");
    else if (view && view->undecided > 0)
        why = tr("Say first who may be known already");
    else if (state != State::Ready)
        why = tr("Nothing to import");
    m_import->setUnavailable(why);
    if (state == State::Ready && std::exchange(m_isFresh, false))
        focusNext();
}

// Enter does the obvious with a file just read: it imports, or looks at what is to decide.
void ImportDialog::focusNext()
{
    if (m_import->isEnabled())
        m_import->setFocus(Qt::OtherFocusReason);
    else if (m_work->view())
        m_rows->list()->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_work->state() != State::Writing && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace kith
