// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of copies: where they go, how often, when the last one was verified, and one now.
#pragma once

#include <QDateTime>

#include "ui/shell/settingssection.h"

namespace kith {

class Button;
class Label;
class ProgressStrip;

class CopiesSection : public SettingsSection {
    Q_OBJECT
public:
    explicit CopiesSection(Community &community, QWidget *parent = nullptr);

    // An empty folder means beside each community.
    void take(const QString &folder);

private:
    QWidget *folderRow();
    QWidget *lastRow();
    void chooseFolder();
    void showFolder();
    void askLast();
    void showLast(const QDateTime &last);
    void copyNow();

    Community &m_community;
    Settings &m_settings;
    Label *m_folder;
    Button *m_beside;
    Field *m_folderField = nullptr;
    Label *m_last;
    Button *m_now;
    ProgressStrip *m_progress;
};

} // namespace kith
