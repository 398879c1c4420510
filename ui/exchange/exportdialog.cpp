// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportdialog.h"

#include "app/session/settings.h"
#include "app/store/store.h"
#include "ui/exchange/exportpreview.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/progressstrip.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QListWidget>
#include <QRadioButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QUrl>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::ExportFormat;
using exchange::ExportLayout;
using exchange::ExportWhat;
using exchange::GuestGroup;

namespace {

struct Choice {
    ExportFormat format;
    ExportLayout layout;
};

/// Every way to write a list, in the order of the dialog; the button's id is the place in this list.
constexpr Choice choices[] = {{ExportFormat::Pdf, ExportLayout::List},  {ExportFormat::Pdf, ExportLayout::SignIn}, {ExportFormat::Pdf, ExportLayout::NamesOnly},
                              {ExportFormat::Xlsx, ExportLayout::List}, {ExportFormat::Csv, ExportLayout::List},   {ExportFormat::VCard, ExportLayout::List},
                              {ExportFormat::Html, ExportLayout::List}, {ExportFormat::Json, ExportLayout::List},  {ExportFormat::Zip, ExportLayout::List}};

constexpr GuestGroup groups[] = {GuestGroup::Coming, GuestGroup::Waiting, GuestGroup::Maybe, GuestGroup::NoAnswer, GuestGroup::Declined, GuestGroup::Here};

} // namespace

ExportDialog::ExportDialog(Community &community, const ExportRequest &subject, QWidget *parent)
    : QDialog(parent), m_community(community), m_formats(new QButtonGroup(this)), m_who(new QWidget), m_columns(new QListWidget),
      m_title(new Label(QString(), Type::Heading)), m_subtitle(new Label(QString(), Type::Small, Colour::Text2)), m_model(new ExportPreviewModel(this)),
      m_view(new QTableView), m_banner(new Banner), m_strip(new ProgressStrip), m_save(new Button(tr("Save…"), Button::Kind::Primary))
{
    setObjectName(u"exportDialog"_s);
    m_request.what = exchange::exportNamed(subject.what).value_or(ExportWhat::People);
    m_request.gathering.value = subject.gathering;
    if (!subject.rows.isEmpty())
        m_request.rows = subject.rows;
    setWindowTitle(m_request.what == ExportWhat::Attendees ? tr("Print or export the guest list")
                       : m_request.what == ExportWhat::Everything ? tr("Export everything") : tr("Export this list"));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildFormats());
    middle->addWidget(buildColumns());
    middle->addWidget(buildPreview(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(middle, 1);
    column->addWidget(divider());
    column->addWidget(buildFoot());
    resize(Theme::px(1080), Theme::px(640));
    recall();
    look();
}

ExportDialog::~ExportDialog()
{
    if (m_progress)
        m_progress->stop();
}

QWidget *ExportDialog::buildFormats()
{
    auto *left = new QWidget;
    left->setMinimumWidth(Theme::px(240));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(6);
    column->addWidget(new Label(tr("Format"), Type::Section));
    const QString titles[] = {tr("PDF, boxes to tick"), tr("PDF, to sign in"), tr("PDF, names only"), tr("Spreadsheet"), tr("CSV"),
                              tr("Contact cards"),      tr("Web page"),        tr("JSON"),            tr("Zip of tables")};
    const QList<ExportFormat> fit = exchange::formatsFor(m_request.what);
    for (size_t i = 0; i < std::size(choices); ++i) {
        if (!fit.contains(choices[i].format))
            continue;
        auto *button = new QRadioButton(titles[i]);
        button->setObjectName(u"format%1"_s.arg(i));
        m_formats->addButton(button, int(i));
        column->addWidget(button);
    }
    auto *who = new QVBoxLayout(m_who);
    who->setContentsMargins(0, 14, 0, 0);
    who->setSpacing(6);
    who->addWidget(new Label(tr("Who"), Type::Section));
    const QString names[] = {tr("Coming"), tr("Waiting list"), tr("Maybe"), tr("No answer"), tr("Can't come"), tr("Here")};
    for (size_t i = 0; i < std::size(groups); ++i) {
        auto *box = new QCheckBox(names[i]);
        box->setProperty("title", names[i]);
        box->setObjectName(u"guests%1"_s.arg(i));
        box->setChecked(m_request.guests.testFlag(groups[i]));
        connect(box, &QCheckBox::clicked, this, [this, group = groups[i]](bool on) {
            m_request.guests.setFlag(group, on);
            look();
        });
        m_guests.append(box);
        who->addWidget(box);
    }
    m_who->setVisible(m_request.what == ExportWhat::Attendees);
    column->addWidget(m_who);
    column->addStretch(1);
    connect(m_formats, &QButtonGroup::idClicked, this, [this](int id) {
        m_request.format = choices[id].format;
        m_request.layout = choices[id].layout;
        m_request.columns.clear();
        m_chosen.clear();
        look();
    });
    return left;
}

QWidget *ExportDialog::buildColumns()
{
    auto *panel = new QWidget;
    panel->setMinimumWidth(Theme::px(230));
    panel->setMaximumWidth(Theme::px(300));
    m_columns->setObjectName(u"exportColumns"_s);
    m_columns->setAccessibleName(tr("Columns, in their order"));
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    m_columns->setFrameShape(QFrame::NoFrame);
    auto *note = new Label(tr("Notes never leave in a list. Phone and email only of those who agreed. Alt+Up and Alt+Down move a column."), Type::Caption, Colour::Text3);
    note->setWordWrap(true);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 20, 16, 16);
    column->setSpacing(6);
    column->addWidget(new Label(tr("Columns"), Type::Section));
    column->addWidget(m_columns, 1);
    column->addWidget(note);
    const auto moves = [this](Qt::Key key, int by) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | key), m_columns, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { moveColumn(by); });
    };
    moves(Qt::Key_Up, -1);
    moves(Qt::Key_Down, 1);
    connect(m_columns, &QListWidget::itemChanged, this, &ExportDialog::readColumns);
    // The row has arrived at its new place only once the drop has been dealt with.
    connect(m_columns->model(), &QAbstractItemModel::rowsMoved, this, &ExportDialog::readColumns, Qt::QueuedConnection);
    panel->setVisible(m_request.what != ExportWhat::Everything);
    return panel;
}

QWidget *ExportDialog::buildPreview()
{
    auto *right = new QWidget;
    m_view->setObjectName(u"exportPreview"_s);
    m_view->setAccessibleName(tr("What will be written"));
    m_view->setModel(m_model);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_subtitle->setWordWrap(true);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(16, 20, 24, 16);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_view, 1);
    return right;
}

QWidget *ExportDialog::buildFoot()
{
    auto *foot = new QWidget;
    auto *cancel = new Button(tr("Cancel"));
    auto *copyText = new Button(tr("Copy as text"), u"copy"_s);
    copyText->setVisible(m_request.what != ExportWhat::Everything);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 12, 24, 12);
    row->setSpacing(8);
    row->addWidget(m_strip, 1);
    row->addStretch(1);
    for (Button *button : {cancel, copyText, m_save})
        row->addWidget(button);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(copyText, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askWhere);
    connect(m_strip, &ProgressStrip::stopRequested, this, [this] {
        if (m_progress)
            m_progress->stop();
    });
    return foot;
}

static QString keptUnder(ExportWhat what)
{
    return what == ExportWhat::Attendees ? u"attendees"_s : what == ExportWhat::Gatherings ? u"gatherings"_s : what == ExportWhat::People ? u"people"_s : u"everything"_s;
}

/// What was chosen the last time.
void ExportDialog::recall()
{
    const QJsonObject kept = m_community.settings().exportChoices(keptUnder(m_request.what));
    const int usual = m_request.what == ExportWhat::Attendees ? 0 : m_request.what == ExportWhat::Everything ? 7 : 3;
    QAbstractButton *button = m_formats->button(kept.value(u"format").toInt(usual));
    if (!button)
        button = m_formats->buttons().first();
    button->setChecked(true);
    m_request.format = choices[m_formats->id(button)].format;
    m_request.layout = choices[m_formats->id(button)].layout;
    const QJsonArray columns = kept.value(u"columns").toArray();
    for (const QJsonValue &column : columns)
        m_chosen << column.toString();
    m_request.columns = m_chosen;
    m_request.guests = kept.contains(u"guests") ? exchange::GuestGroups(kept.value(u"guests").toInt()) : exchange::usualGuests(m_request.format);
}

void ExportDialog::remember() const
{
    m_community.settings().setExportChoices(keptUnder(m_request.what), {{u"format"_s, m_formats->checkedId()},
                                                                        {u"columns"_s, QJsonArray::fromStringList(m_chosen)},
                                                                        {u"guests"_s, int(m_request.guests)}});
}

void ExportDialog::look()
{
    const int generation = ++m_generation;
    if (m_request.what == ExportWhat::Everything) {
        m_title->setText(tr("Every table, every row"));
        m_subtitle->setText(tr("With the whole history. \"Import\" puts it into an empty community again, row by row."));
        m_view->hide();
    }
    m_community.store()
        .read([request = m_request](Reader &reader) {
            exchange::ExportPreview preview;
            if (request.what != ExportWhat::Everything)
                preview = exchange::previewOf(reader, request);
            return std::pair{std::move(preview), exchange::suggestedName(reader, request)};
        })
        .then(this, [this, generation](const Result<std::pair<exchange::ExportPreview, QString>> &result) {
            if (generation != m_generation)
                return;
            if (result.ok())
                take(result->first, result->second);
            else
                m_banner->tell(Banner::Kind::Problem, result.error().text);
        });
}

void ExportDialog::take(const exchange::ExportPreview &preview, const QString &name)
{
    m_suggested = name;
    if (m_request.what == ExportWhat::Everything)
        return;
    m_title->setText(preview.table.title);
    m_subtitle->setText(preview.table.subtitle);
    m_model->setTable(preview.table);
    m_view->resizeColumnsToContents();
    fillColumns(preview);
    fillGuests(preview);
}

void ExportDialog::fillColumns(const exchange::ExportPreview &preview)
{
    QStringList shown;
    for (const exchange::ExportColumn &column : preview.table.columns)
        shown << column.id;
    const int row = m_columns->currentRow();
    m_filling = true;
    m_columns->clear();
    const auto add = [&](const exchange::ExportColumn &column, bool on) {
        const int filled = preview.filled.value(column.id, -1);
        const bool some = filled >= 0 && filled < preview.table.rows();
        auto *item = new QListWidgetItem(some ? tr("%1 (%2 of %3)").arg(column.label).arg(filled).arg(preview.table.rows()) : column.label, m_columns);
        item->setData(Qt::UserRole, column.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    };
    for (const exchange::ExportColumn &column : preview.table.columns)
        add(column, true);
    for (const exchange::ExportColumn &column : preview.offered) {
        if (!shown.contains(column.id))
            add(column, false);
    }
    m_columns->setCurrentRow(std::max(0, row));
    m_filling = false;
}

void ExportDialog::fillGuests(const exchange::ExportPreview &preview)
{
    for (int i = 0; i < m_guests.size(); ++i) {
        const QSignalBlocker quiet(m_guests[i]);
        m_guests[i]->setText(u"%1  %2"_s.arg(m_guests[i]->property("title").toString()).arg(preview.guests.value(groups[i])));
        m_guests[i]->setChecked(m_request.guests.testFlag(groups[i]));
    }
}

void ExportDialog::readColumns()
{
    if (m_filling)
        return;
    m_chosen.clear();
    for (int i = 0; i < m_columns->count(); ++i) {
        if (m_columns->item(i)->checkState() == Qt::Checked)
            m_chosen << m_columns->item(i)->data(Qt::UserRole).toString();
    }
    m_request.columns = m_chosen;
    m_save->setUnavailable(m_chosen.isEmpty() ? tr("Choose at least one column.") : QString());
    if (!m_chosen.isEmpty())
        look();
}

void ExportDialog::moveColumn(int by)
{
    const int from = m_columns->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_columns->count())
        return;
    m_filling = true;
    m_columns->insertItem(to, m_columns->takeItem(from));
    m_columns->setCurrentRow(to);
    m_filling = false;
    readColumns();
}

void ExportDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_model->asText());
    m_banner->tell(Banner::Kind::Notice, tr("Copied, %n rows.", nullptr, m_model->rowCount()));
}

void ExportDialog::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Save as"), QString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(exchange::suffixOf(m_request.format));
    dialog->selectFile(m_suggested);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::saveTo);
    dialog->open();
}

void ExportDialog::saveTo(const QString &path)
{
    remember();
    m_progress = std::make_shared<Progress>();
    m_strip->begin(tr("Writing %1").arg(QFileInfo(path).fileName()));
    m_save->setUnavailable(tr("It is being written."));
    exchange::exportTo(m_community.store(), m_request, path, m_progress).then(this, [this](const Result<exchange::ExportDone> &done) {
        m_strip->finish();
        m_save->setUnavailable({});
        if (!done.ok()) {
            m_banner->tell(Banner::Kind::Problem, done.error().text);
            return;
        }
        m_banner->tell(Banner::Kind::Notice, tr("%1 is written, %n rows.", nullptr, int(done->rows)).arg(QFileInfo(done->file).fileName()), tr("Open the folder"));
        connect(m_banner, &Banner::actionClicked, this, [folder = QFileInfo(done->file).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); },
                Qt::SingleShotConnection);
        Q_EMIT written(done->file);
    });
}

} // namespace kith
