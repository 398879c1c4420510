// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A tab of one thing's page that another folder brings, made by the shell: neither folder knows the other.
#pragma once

#include "ui/kit/page.h"

namespace kith {

class Community;

class PageTab : public QWidget
{
    Q_OBJECT
public:
    explicit PageTab(const QString &title, QWidget *parent = nullptr);
    const QString &title() const { return m_title; }
    /// The thing the page shows now, which stays the same while tabs change.
    virtual void setItem(qint64 key) = 0;
    /// Buttons that stand in the page's head while this tab is shown, and take the place of the page's own.
    virtual QList<QWidget *> headActions() { return {}; }
    /// Where the keys go when the tab is chosen.
    virtual void takeKeys() { setFocus(Qt::OtherFocusReason); }
    /// Esc: whether there was anything to leave inside the tab.
    virtual bool goBack() { return false; }
    virtual QList<KeyNote> keyNotes() const { return {}; }
    /// Each begins with this tab in sight.
    virtual QList<TourStop> tourStops() { return {}; }

Q_SIGNALS:
    /// A few words beside the title of the tab: "3 rounds".
    void noteChanged(const QString &note);
    void openRequested(const QString &page, qint64 key, const QString &part = {});
    void told(const QString &sentence);

private:
    QString m_title;
};

using PageTabMaker = std::function<PageTab *(Community &)>;

} // namespace kith
