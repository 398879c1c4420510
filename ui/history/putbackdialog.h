// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a copy back: what it holds, what goes by that, and that the present state is kept.
#pragma once

#include "app/core/result.h"
#include "ui/kit/entrydialog.h"

namespace kith {

class Community;
class Label;
namespace upkeep {
struct CopyContents;
struct PutBack;
}

class PutBackDialog : public EntryDialog {
    Q_OBJECT
public:
    // `when` is the day and time it was made.
    PutBackDialog(Community &community, const QString &file, const QString &when, QWidget *parent);

Q_SIGNALS:
    void putBack(const QString &sentence);

protected:
    void enter() override;
    void showEvent(QShowEvent *event) override;

private:
    void tell(const Result<upkeep::CopyContents> &contents);
    void finish(const Result<upkeep::PutBack> &done);

    Community &m_community;
    QString m_file;
    QString m_when;
    Label *m_holds;
    Label *m_goes;
};

} // namespace kith
