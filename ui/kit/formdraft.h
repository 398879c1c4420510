// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what is being typed in a form in a file until it is saved or given up, and offers it again after a kill.
#pragma once

#include <QJsonObject>
#include <QThreadPool>
#include <QTimer>

#include "ui/kit/banner.h"

namespace kith {

class FormBase;

class FormDraft : public Banner {
    Q_OBJECT
public:
    FormDraft(FormBase &form, const QString &folder);
    // Another row is being written, with a file of this name.
    void begin(const QString &name);
    // The form is left undecided: what was typed is offered when this row is written again.
    void leave();
    // What was typed is saved or not wanted any more.
    void drop();
    void drop(const QString &name);   // the same for a row that was written before this one

    static constexpr int afterMs = 400;   // one write for so much typing

private:
    void keep();
    void settle();
    void offer(const QByteArray &written);
    void putBack();
    QString file(const QString &name) const;

    FormBase &m_form;
    QString m_folder;
    QString m_name;
    QJsonObject m_offered;      // what was found, until somebody decides
    bool m_isAwaited = false;   // whether there is a file is being looked up
    bool m_isKept = false;      // there is a file
    QTimer m_timer;
    QThreadPool m_pool;         // of one thread: files are written in the order in which things were typed
};

} // namespace kith
