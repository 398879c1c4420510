// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportdialog.h"

#include "app/session/settings.h"
#include "ui/exchange/exportcolumns.h"
#include "ui/exchange/exportdelivery.h"
#include "ui/exchange/exportfoot.h"
#include "ui/exchange/exportformats.h"
#include "ui/exchange/exportguests.h"
#include "ui/exchange/exportpanes.h"
#include "ui/exchange/exportwork.h"
#include "ui/exchange/previewpane.h"
#include "ui/kit/banner.h"
#include "ui/kit/growing.h"
#include "ui/kit/theme.h"

#include <QVBoxLayout>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::ExportWhat;

static QString titleOf(ExportWhat what)
{
    const QString titles[] = {ExportDialog::tr("Export people"), ExportDialog::tr("Export the guest list"), ExportDialog::tr("Export gatherings"),
                              ExportDialog::tr("Export everything"), ExportDialog::tr("Export who has helped whom"), ExportDialog::tr("Export follow-ups")};
    return titles[size_t(what)];
}

ExportDialog::ExportDialog(Community &community, const ExportRequest &subject, QWidget *parent)
    : QDialog(parent), m_community(community), m_subject(subject), m_what(exchange::exportNamed(subject.what).value_or(ExportWhat::People)),
      m_choices(ExportChoices::keptIn(community.settings(), subject.what)), m_work(new ExportWork(community.store(), this)), m_banner(new Banner),
      m_formats(new ExportFormats(m_what)), m_guests(new ExportGuests(m_what, subject.rows ? int(subject.rows->size()) : -1)),
      m_columns(new ExportColumns), m_preview(new PreviewPane), m_foot(new ExportFoot(*m_work)), m_delivery(new ExportDelivery(*m_work, *m_banner, this))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleOf(m_what));
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(new ExportPanes(m_formats, m_guests, m_columns), 57);
    body->addWidget(m_preview, 43);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(body, 1);
    column->addWidget(m_foot);
    sizeWithin(this, {Theme::px(1040), Theme::px(724)});
    connectAll();
    recall();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::connectAll()
{
    connect(m_formats, &ExportFormats::chosen, this, &ExportDialog::chooseFormat);
    connect(m_guests, &ExportGuests::groupsChosen, this, [this] {
        m_choices.guests = m_guests->groups();
        look();
    });
    connect(m_guests, &ExportGuests::orderChosen, this, [this] {
        m_choices.order = m_guests->order();
        look();
    });
    connect(m_guests, &ExportGuests::onlyShownChosen, this, &ExportDialog::look);
    connect(m_columns, &ExportColumns::columnsChosen, this, [this] {
        m_choices.columns[m_formats->current().id] = m_columns->model().chosen();
        look();
    });
    connect(m_columns, &ExportColumns::contactsChosen, this, &ExportDialog::look);
    connect(m_work, &ExportWork::looked, this, &ExportDialog::showLooked);
    connect(m_work, &ExportWork::begun, this, &ExportDialog::showReady);
    connect(m_work, &ExportWork::ended, this, &ExportDialog::showReady);
    connect(m_work, &ExportWork::failed, this, &ExportDialog::tellFailure);
    connect(m_work, &ExportWork::written, this, [this](const exchange::ExportDone &done) {
        m_foot->offerClose();
        Q_EMIT written(done.file);
    });
    connect(m_foot, &ExportFoot::closeAsked, this, &QDialog::reject);
    connect(m_foot, &ExportFoot::printAsked, m_delivery, &ExportDelivery::askPrinter);
    connect(m_foot, &ExportFoot::saveAsked, this, [this] { m_delivery->askWhere(m_formats->current().format); });
    connect(m_delivery, &ExportDelivery::decided, this, [this] { m_choices.keep(m_community.settings(), m_subject.what); });
}

/// What was chosen the last time.
void ExportDialog::recall()
{
    m_formats->setCurrent(m_choices.format);
    m_guests->setOrder(m_choices.order);
    if (m_choices.guests)
        m_guests->setGroups(*m_choices.guests);
    if (m_what == ExportWhat::Everything) {
        m_columns->hide();
        m_foot->onlySave();
        m_preview->showEverything();
    }
    chooseFormat();
}

void ExportDialog::chooseFormat()
{
    const ExportKind &kind = m_formats->current();
    m_choices.format = kind.id;
    m_isFilled = false;
    m_columns->showFormat(kind.format);
    if (!m_choices.guests)
        m_guests->setGroups(exchange::usualGuests(kind.format));
    look();
}

exchange::ExportRequest ExportDialog::request() const
{
    const ExportKind &kind = m_formats->current();
    exchange::ExportRequest request;
    request.what = m_what;
    request.format = kind.format;
    request.layout = kind.layout;
    request.gathering.value = m_subject.gathering;
    request.columns = m_choices.columns.value(kind.id);
    request.guests = m_guests->groups();
    request.order = m_guests->order();
    request.contactsOfAll = m_columns->isOfAll();
    if (m_guests->isOnlyShown())
        request.rows = m_subject.rows;
    return request;
}

void ExportDialog::look()
{
    showReady();
    if (m_isFilled && m_columns->isNothingChosen())
        return;
    m_work->look(request());
}

void ExportDialog::showLooked()
{
    m_banner->hide();
    const ExportPreviewPtr &preview = m_work->preview();
    if (!preview)
        return;
    if (m_isFilled)
        m_columns->showFilled(*preview);
    else
        m_columns->fill(*preview);
    m_isFilled = true;
    m_guests->showCounts(*preview);
    if (m_work->pages())
        m_preview->showPages(m_work->pages());
    else
        m_preview->showTable(preview, m_formats->current().format);
    showReady();
}

void ExportDialog::showReady()
{
    const QString why = m_work->isWorking() ? tr("It is being written.") : m_isFilled && m_columns->isNothingChosen() ? tr("Choose at least one column.") : QString();
    m_foot->showKind(m_formats->current(), why);
}

void ExportDialog::tellFailure(const QString &why)
{
    // A column that was remembered and is no more must not stand in the way of all others.
    if (!m_isFilled && m_choices.columns.remove(m_formats->current().id) > 0)
        return look();
    m_banner->tell(Banner::Kind::Problem, why);
}

bool ExportDialog::isSettled() const
{
    return !m_work->isLooking() && !m_work->isWorking() && m_preview->isSettled();
}

void ExportDialog::saveTo(const QString &path)
{
    m_delivery->saveTo(path);
}

void ExportDialog::printTo(std::shared_ptr<PagePrinter> printer)
{
    m_delivery->printTo(printer);
}

} // namespace kith
