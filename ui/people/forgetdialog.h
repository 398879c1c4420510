// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forgetting somebody for good: a copy for them first, their name typed, and then what backups still hold.
#pragma once

#include "app/people/person.h"
#include "app/upkeep/forget.h"
#include "ui/kit/entrydialog.h"

class QLineEdit;

namespace kith {

class Community;

class ForgetDialog : public EntryDialog {
    Q_OBJECT
public:
    ForgetDialog(const Community &community, const Person &person, QWidget *parent);
    // Writes down all that is held of them.
    void writeCopy(const QString &file);

Q_SIGNALS:
    void told(const QString &sentence);

protected:
    void enter() override;

private:
    void forget();
    void forgetDrafts();
    void stop(const QString &why);
    void lookAtBackups();
    void offerBackups(const QStringList &files);
    void rewriteBackups();

    Store &m_store;
    QString m_drafts;            // the folder of what this person is typing
    Person m_person;
    std::optional<upkeep::Forgotten> m_forgotten;   // with the numbers of records made one with theirs
    QStringList m_backups;       // that hold them, once they are forgotten
    Label *m_says;
    Button *m_copy;
    QLineEdit *m_name;
};

} // namespace kith
