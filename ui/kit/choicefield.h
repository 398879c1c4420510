// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line that completes what is typed among things known by name, accents and case aside.
#pragma once

#include <QLineEdit>

namespace kith {

class ChoiceCompleter;

struct Choice {
    qint64 key = 0;
    QString text;
    QString folded;   // what it is found by (kith::fold)
};

// What stands in the line: the key where it is one of the choices, else 0.
struct Chosen {
    qint64 key = 0;
    QString text;
};

class ChoiceField : public QLineEdit {
    Q_OBJECT
public:
    enum class Many { One, Several };   // several have commas between them
    explicit ChoiceField(Many many = Many::One, QWidget *parent = nullptr);
    // Offers nothing before so many letters are typed: nobody reads through a list that is not theirs.
    void setFewestLetters(int letters);
    // Of the same text only the first is chosen by it.
    void setChoices(QList<Choice> choices);
    void choose(qint64 key);
    QList<Chosen> chosen() const;

private:
    Many m_many;
    ChoiceCompleter *m_completer;
    QList<Choice> m_choices;
    qint64 m_wanted = 0;   // to be chosen as soon as it is known
};

} // namespace kith
