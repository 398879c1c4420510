// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dated copies of the community.
#include "ui/history/copiesview.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QUrl>

#include "app/session/community.h"
#include "app/store/backup.h"
#include "ui/history/putbackdialog.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodel.h"
#include "ui/kit/saydate.h"

namespace kith {

using namespace Qt::StringLiterals;

static QList<CopyFile> copiesIn(const QString &folder)
{
    QList<CopyFile> copies;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.kith"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QDateTime at = QDateTime::fromString(file.completeBaseName(), u"yyyy-MM-dd HHmmss"_s);
        if (at.isValid())
            copies.append({at, file.fileName(), file.size()});
    }
    return copies;
}

QVariant CopiesView::value(const CopyFile &copy, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return u"%1, %2"_s.arg(sayRecently(copy.at.date(), m_community.clock().today(systemZone())), sayTime(copy.at.time()));
    case roles::Line2:
        return copy.name;
    case roles::IconName:
        return u"file"_s;
    case roles::Right1:
        return QLocale().formattedDataSize(copy.bytes, copy.bytes < 1024 * 1024 ? 0 : 1);
    case roles::Right1Tone:
        return int(Colour::Text3);
    case roles::Actions:
        return m_canPutBack ? QStringList{tr("Put it back…")} : QStringList();
    default:
        return {};
    }
}

CopiesView::CopiesView(Community &community, QWidget *parent)
    : QWidget(parent), m_community(community), m_folder(community.store().copyFolder()),
      m_canPutBack(!community.store().isReadOnly() && !community.store().location().isServer()), m_told(new Label(QString(), Type::Small, Colour::Text2)),
      m_list(new ListView(tr("Copies"), RowLook::timeline()))
{
    m_model = new RowModel<CopyFile>([](const CopyFile &copy) { return copy.at.toSecsSinceEpoch(); },
                                     {{tr("Copy"), [this](const CopyFile &copy, int role) { return value(copy, role); }}}, this);
    m_list->setObjectName(u"copies"_s);
    m_list->setModel(m_model);
    connect(m_list, &ListView::opened, this, &CopiesView::offer);
    connect(m_list, &ListView::actionClicked, this, &CopiesView::offer);
    setFocusProxy(m_list);
    m_told->setWordWrap(true);
    auto *open = new Button(tr("Open the folder"), u"folder"_s, Button::Kind::Link);
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 14, 24, 12);
    m_told->setMaximumWidth(Theme::px(760));
    head->addWidget(m_told, 1);
    head->addWidget(open, 0, Qt::AlignTop);
    head->addStretch(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(divider());
    column->addSpacing(8);
    column->addWidget(m_list, 1);
    const auto ask = [this] { return [folder = m_folder](Reader &) { return copiesIn(folder); }; };
    m_query = new LiveQuery<QList<CopyFile>>(community.store(), {}, ask(), [this](const QList<CopyFile> &copies) { take(copies); }, this);
    connect(&community.store(), &Store::copyFolderChanged, this, [this, ask] {
        m_folder = m_community.store().copyFolder();
        m_query->setAsk(ask());
    });
    connect(&community.store(), &Store::backedUp, this, [this] { askAgain(); });
}

void CopiesView::take(const QList<CopyFile> &copies)
{
    const QString folder = QDir::toNativeSeparators(m_folder);
    const QString use = m_canPutBack ? tr("Each is a whole community: put it back, or open it like any other to look at it.")
                                     : tr("Each is a whole community: open it like any other to look at it.");
    m_told->setText(copies.isEmpty()
                        ? tr("No copy has been made yet. One is made every day on which something changes, into %1.").arg(folder)
                        : tr("A verified copy is made every day on which something changes; the newest of each of 12 days, 10 weeks and 9 months stays. "
                             "%1 They are in %2.")
                              .arg(use, folder));
    m_model->setRows(copies);
    if (m_list->currentKey() == 0)
        m_list->selectFirst();
}

void CopiesView::offer(qint64 key)
{
    for (const CopyFile &copy : m_model->rows()) {
        if (!m_canPutBack || copy.at.toSecsSinceEpoch() != key)
            continue;
        const QString when = u"%1, %2"_s.arg(sayDay(copy.at.date(), m_community.clock().today(systemZone())), sayTime(copy.at.time()));
        auto *dialog = new PutBackDialog(m_community, QDir(m_folder).filePath(copy.name), when, window());
        connect(dialog, &PutBackDialog::putBack, this, &CopiesView::putBack);
        return dialog->open();
    }
}

} // namespace kith
