// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of copies.
#include "ui/shell/copiessection.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>

#include "app/core/durablefile.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/store.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/labels.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/saydate.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

CopiesSection::CopiesSection(Community &community, QWidget *parent)
    : SettingsSection(tr("Copies"), parent), m_community(community), m_settings(community.settings()), m_folder(new Label(QString())),
      m_beside(new Button(tr("Beside each community"), Button::Kind::Link)), m_last(new Label(QString(), Type::Body, Colour::Text2)),
      m_now(new Button(tr("Copy now"))), m_progress(new ProgressStrip)
{
    setObjectName(u"copies"_s);
    m_folder->setElided();
    m_progress->setStoppable(false);
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(false);
    m_progress->setSizePolicy(policy);
    m_now->setObjectName(u"copyNow"_s);
    m_last->setObjectName(u"lastCopy"_s);
    m_last->setWordWrap(true);
    m_beside->setObjectName(u"copiesBeside"_s);
    m_folderField = add(u"copyFolder"_s, tr("Where copies are kept"), folderRow());
    addChoice<CopyRhythm>(u"copyRhythm"_s, tr("While something changes, one is made"),
                          {{tr("Every hour"), CopyRhythm::Hourly}, {tr("Every day"), CopyRhythm::Daily}, {tr("Every week"), CopyRhythm::Weekly}},
                          m_settings.copyPlan().rhythm, [this](CopyRhythm rhythm) { m_settings.setCopyRhythm(rhythm); });
    addWidget(lastRow());
    addWidget(m_progress);
    connect(m_now, &QPushButton::clicked, this, &CopiesSection::copyNow);
    connect(m_beside, &QPushButton::clicked, this, [this] { take({}); });
    connect(&community.store(), &Store::copyFolderChanged, this, &CopiesSection::showFolder);
    connect(&community.store(), &Store::backedUp, this, &CopiesSection::askLast);
    showFolder();
}

QWidget *CopiesSection::folderRow()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *choose = new Button(tr("Choose…"));
    choose->setObjectName(u"chooseCopyFolder"_s);
    choose->setAccessibleDescription(tr("Where copies are kept"));
    row->addWidget(m_folder, 1);
    row->addWidget(m_beside);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &CopiesSection::chooseFolder);
    return line;
}

QWidget *CopiesSection::lastRow()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_last, 1);
    row->addWidget(m_now);
    return line;
}

void CopiesSection::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Where copies are kept"), QFileInfo(m_community.store().copyFolder()).absolutePath());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &CopiesSection::take);
    openChooser(dialog);
}

void CopiesSection::take(const QString &folder)
{
    const bool possible = folder.isEmpty() || mayWrite(folder);
    m_folderField->setError(possible ? QString() : tr("Nothing can be written to %1. The old folder was kept.").arg(QDir::toNativeSeparators(folder)));
    if (possible)
        m_settings.setCopyFolder(folder);
    showFolder();
}

void CopiesSection::showFolder()
{
    m_folder->setText(QDir::toNativeSeparators(m_community.store().copyFolder()));
    m_beside->setVisible(!m_settings.copyPlan().folder.isEmpty());
    askLast();
}

void CopiesSection::askLast()
{
    const auto newest = [folder = m_community.store().copyFolder()](Reader &) { return newestCopy(folder); };
    whenDone(this, m_community.store().read(newest), [this](const Result<QDateTime> &last) {
        if (last.ok())
            showLast(*last);
    });
}

void CopiesSection::showLast(const QDateTime &last)
{
    const QDate today = m_community.clock().today(systemZone());
    m_last->setText(last.isValid() ? tr("The last verified copy: %1, %2.").arg(sayRecently(last.date(), today), sayTime(last.time())) : tr("No copy has been made here yet."));
}

void CopiesSection::copyNow()
{
    m_now->setUnavailable(tr("A copy is being made"));
    m_progress->begin(tr("Copying and verifying"));
    whenDone(this, m_community.store().backUp(), [this](const Result<Backup> &made) {
        m_progress->finish();
        m_now->setUnavailable({});
        m_last->setTone(made.ok() ? Colour::Text2 : Colour::Problem);
        if (made.ok())
            askLast();
        else
            m_last->setText(made.error().text);
    });
}

} // namespace kith
