// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What this person prefers on this computer, in one column. Everything holds at once; Esc closes.
#pragma once

#include <QDialog>

namespace kith {

class Community;

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Community &community, QWidget *parent);
    void done(int result) override;
};

} // namespace kith
