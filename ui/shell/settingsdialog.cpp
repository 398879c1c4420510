// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings.
#include "ui/shell/settingsdialog.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/session/community.h"
#include "app/session/settings.h"
#include "ui/kit/banner.h"
#include "ui/kit/growing.h"
#include "ui/kit/labels.h"
#include "ui/shell/copiessection.h"

namespace kith {

SettingsDialog::SettingsDialog(Community &community, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    Settings &settings = community.settings();
    auto *body = new QWidget;
    auto *sections = new QVBoxLayout(body);
    sections->setContentsMargins(24, 20, 24, 24);
    sections->setSpacing(20);
    for (SettingsSection *section : {youSection(settings), lookSection(settings), daysSection(settings, community.clock().today(systemZone())),
                                     gatheringsSection(community), doorSection(settings), static_cast<SettingsSection *>(new CopiesSection(community)),
                                     followUpsSection(settings), todaySection(settings)}) {
        if (sections->count() > 0)
            sections->addWidget(divider());
        sections->addWidget(section);
    }
    sections->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *problem = new Banner;
    connect(&settings, &Settings::writingFailed, problem, [problem](const Error &error) { problem->tell(Banner::Kind::Problem, error.text); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(problem);
    column->addWidget(scroll, 1);
    sizeWithin(this, {Theme::px(560), Theme::px(680)});
}

// What is being typed is kept, as leaving its field keeps it.
void SettingsDialog::done(int result)
{
    if (auto *typed = qobject_cast<QLineEdit *>(focusWidget()))
        Q_EMIT typed->editingFinished();
    QDialog::done(result);
}

} // namespace kith
