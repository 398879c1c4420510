// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the export dialog: how far the work has come, and the buttons.
#pragma once

#include "ui/kit/ground.h"

namespace kith {

class Button;
class ExportWork;
class ProgressStrip;
struct ExportKind;

class ExportFoot : public Ground {
    Q_OBJECT
public:
    explicit ExportFoot(ExportWork &work, QWidget *parent = nullptr);
    /// What the buttons can do with this kind of file; `why` nothing can be written now, or nothing.
    void showKind(const ExportKind &kind, const QString &why);
    /// A whole community is neither copied nor printed.
    void onlySave();
    /// Something has been written, so there is nothing left to cancel.
    void offerClose();

Q_SIGNALS:
    void closeAsked();
    void printAsked();
    void saveAsked();

private:
    ExportWork &m_work;
    ProgressStrip *m_progress;
    Button *m_cancel, *m_copy, *m_print, *m_save;
};

} // namespace kith
