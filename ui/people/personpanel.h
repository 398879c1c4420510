// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside a person: help both ways, how to reach them, what they need, and what else is known.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace kith {

class SidePanel;
struct PersonCard;

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
    void addHelp(const PersonCard &card);
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
    SidePanel *m_panel = nullptr;   // made anew for each person
};

} // namespace kith
