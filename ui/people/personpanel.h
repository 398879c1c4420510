// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside a person: help both ways, how to reach them, what they need, and what else is known.
#pragma once

#include <QWidget>

#include "ui/people/helpcolumns.h"
#include "ui/people/personcard.h"

class QHBoxLayout;
class QVBoxLayout;

namespace kith {

class SidePanel;

class PersonPanel : public QWidget {
    Q_OBJECT
public:
    explicit PersonPanel(QWidget *parent = nullptr);
    void take(const PersonCard &card);
    QSize sizeHint() const override;

Q_SIGNALS:
    void copied(const QString &text);
    void personChosen(qint64 key);
    void relationMenuRequested(qint64 relation, const QPoint &at);
    void notYetRequested(const QPoint &at);

private:
    // What is told here; the rest of a card comes and goes without touching the panel.
    struct Shown {
        std::optional<Person> person;
        helps::OfPerson help;
        QList<Rhythm> rhythms;
        QList<relations::Related> relations;
        people::Met met;
        QString introducedBy;
        QDate today;
        bool operator==(const Shown &) const = default;
    };
    void fill(const PersonCard &card, HelpColumns::Unfolded unfolded);
    void addHelp(const PersonCard &card, HelpColumns::Unfolded unfolded);
    void addWants(const PersonCard &card);
    void addContact(const PersonCard &card);
    void addNeeds(const PersonCard &card);
    void addMet(const PersonCard &card);
    void addRelations(const PersonCard &card);
    void addAbout(const PersonCard &card);
    QHBoxLayout *addRow();
    void addLine(const QString &iconName, const QString &text, const QString &meaning);
    void addCopyLine(const QString &iconName, const QString &text, const QString &meaning);

    QVBoxLayout *m_place;
    Shown m_shown;
    SidePanel *m_panel = nullptr;      // made anew when something else is to be shown
    HelpColumns *m_columns = nullptr;  // in it, when there was help
};

} // namespace kith
