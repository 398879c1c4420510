// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One section of Today: what it asks the store, the rows that answer makes, and what their actions do.
#pragma once

#include "app/people/person.h"
#include "app/session/community.h"
#include "ui/kit/actionlist.h"
#include "ui/kit/changing.h"
#include "ui/kit/livequery.h"

namespace kith {

class Page;

/// Each is a class in a small file of its own; sections.cpp lists them all.
class TodaySection : public ActionList
{
    Q_OBJECT
public:
    enum class Side { Main, Beside }; ///< below the next gathering, or in the column beside it

    /// `id` names the section in the settings, in every language.
    TodaySection(Community &community, const QString &id, const QString &title, Side side);
    const QString &id() const { return m_id; }
    Side side() const { return m_side; }
    bool hasAnswered() const { return m_hasAnswered; }
    /// What it can do beyond its rows, for Ctrl+K.
    virtual void addCommands(Page &) { }
    void setPaused(bool paused);
    /// The day has turned: what was true of the store may be no more.
    void askAgain();

Q_SIGNALS:
    void openRequested(const QString &page, qint64 key, const QString &part = {});
    void told(const QString &sentence);
    void answered();

protected:
    /// Asks now and whenever one of the tables has changed. Call it last in the constructor.
    template<class T, class Question>
    void ask(QList<QByteArray> tables, Question question, std::function<void(const T &)> take)
    {
        const auto taken = [this, take = std::move(take)](const T &answer) {
            take(answer);
            takenIn();
        };
        askBeside<T>(std::move(tables), std::move(question), taken);
    }
    /// What it asked for, or another asked for it, is shown.
    void takenIn()
    {
        m_hasAnswered = true;
        Q_EMIT answered();
    }
    /// The same for what may come later: nobody waits for it before the section is seen.
    template<class T, class Question>
    void askBeside(QList<QByteArray> tables, Question question, std::function<void(const T &)> take)
    {
        m_queries.append(new LiveQuery<T>(m_community.store(), std::move(tables), std::move(question), std::move(take), this));
    }
    template<class F>
    void change(const Verb &verb, F f)
    {
        changeOrTell(*this, m_community.store(), verb, std::move(f));
    }
    /// Why nothing can be changed here; empty where it can.
    QString whyReadOnly() const;

    /// Somebody a row is about, and how to get in touch with them.
    struct Somebody {
        PersonId person;
        QString name, called, email, phone;
    };
    /// A row whose action gets in touch: by mail, else by the number, else by writing down one of the two.
    static ActionRowContent rowOf(const Somebody &somebody, const QString &line2);
    void reach(const Somebody &somebody);
    /// Rows of people in this order, named by what they are called, or by their full names where two are called the same.
    void setPeople(const QStringList &called, RowAt rowAt);
    void setPeople(const QList<ActionRowContent> &rows);
    /// "Left in peace: one is away and two do not want to be contacted."
    static QString leftInPeace(int away, int notContacted);

    Community &m_community;

private:
    QString m_id;
    Side m_side;
    bool m_hasAnswered = false;
    QList<LiveQueryBase *> m_queries;
};

} // namespace kith
