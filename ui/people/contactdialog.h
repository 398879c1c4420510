// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Being in touch with somebody: how, when, what about.
#pragma once

#include "app/people/contactlog.h"
#include "ui/kit/entrydialog.h"

class QDateEdit;
class QLineEdit;

namespace kith {

class ViewSwitch;

class ContactDialog : public EntryDialog {
    Q_OBJECT
public:
    // A new one has no id; `zone` tells what day it is.
    ContactDialog(Store &store, const ContactMade &contact, const QString &called, const QString &zone, QWidget *parent);

protected:
    void enter() override;

private:
    Instant madeAt() const;

    Store &m_store;
    ContactMade m_contact;
    QString m_zone;
    ViewSwitch *m_how;
    QDateEdit *m_day;
    QLineEdit *m_about;
};

} // namespace kith
