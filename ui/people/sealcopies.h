// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What backups still tell of a note that is being sealed: said before it is, and sealed there, too.
#pragma once

#include <QWidget>

#include "app/people/confidential.h"

class QCheckBox;

namespace kith {

class Label;
class Store;

class SealCopies : public QWidget {
    Q_OBJECT
public:
    // Of a note that stands in the open; none for one that never did.
    SealCopies(Store &store, NoteId note, QWidget *parent = nullptr);
    // Once the note is sealed in the community itself: in the backups as well, if that is wanted.
    void seal(const confidential::Lock &lock);

Q_SIGNALS:
    void changed();
    void done();
    void refused(const QString &why);

private:
    void look();
    void take(const QStringList &files);
    void rewrite(const confidential::Lock &lock, const NoteKey &key);

    Store &m_store;
    NoteId m_note;
    Label *m_says;
    QCheckBox *m_too;
};

} // namespace kith
