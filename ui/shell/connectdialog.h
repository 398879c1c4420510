// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joining a community on the group's own server, or beginning one there.
#pragma once

#include <QDialog>

#include "app/store/location.h"

class QLineEdit;

namespace kith {

class Button;
class Field;
class ProgressStrip;
class ViewSwitch;

class ConnectDialog : public QDialog {
    Q_OBJECT
public:
    explicit ConnectDialog(QWidget *parent);
    ~ConnectDialog() override;
    void setLocation(const Location &location);
    void setBusy(const QString &sentence);   // empty: not any more
    void refused(const QString &sentence);
    void done(int result) override;

Q_SIGNALS:
    // An empty name joins what is there, another begins a community of that name.
    void connectRequested(const kith::Location &location, const QString &name);
    void stopRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Way { Join, Begin };
    void build();
    void fit();
    void choose(int way);
    void tidyAddress();
    void go();
    Location typed() const;

    ViewSwitch *m_way;
    QLineEdit *m_address;
    QLineEdit *m_schema;
    QLineEdit *m_password;
    QLineEdit *m_name;
    Field *m_addressField;
    Field *m_nameField;
    ProgressStrip *m_progress;
    Button *m_go;
};

} // namespace kith
