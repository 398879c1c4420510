// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the window: what the window knows of it, and how it asks for something outside itself.
#pragma once

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

#include "ui/kit/command.h"

namespace kith {

class Button;
class SearchField;
struct Error;

struct PageInfo {
    QString id;         // "people": stays the same in every language
    QString title;
    QString iconName;
};

// One picture of the tour. Each step runs when everything the step before asked of the store has been answered.
struct TourStop {
    QString name;                             // the file's name: "people-edit"
    QList<std::function<void()>> steps;
    std::function<QWidget *()> picture = {};  // a dialog, say, which is closed afterwards; none: the window
};

// What is on the screen and should be written to a file.
struct ExportRequest {
    QString what;            // "people", "attendees", "gatherings"
    qint64 gathering = 0;
    std::optional<QList<qint64>> rows = {}; // keys in the order shown; absent: all
};

// Something to be written down for which the one who asks has no dialog.
struct WritingRequest {
    enum class What { Help, Ask, FollowUp };
    What what = What::FollowUp;
    QList<qint64> about = {};                 // whom; several only for a follow-up about each; empty: not known yet
    qint64 gathering = 0;                     // at which it comes up
    QString gatheringTitle = {};
    QPointer<QWidget> over = {};              // a window from which nothing else can be reached; none: the program's own
    std::function<void()> written = {};       // once it is there
};

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(PageInfo info, QWidget *parent = nullptr);
    const PageInfo &info() const { return m_info; }

    // Shows one thing of this page (a person, a gathering), as the palette and links of other pages ask.
    virtual void showItem(qint64 key);
    // Goes to a part of it, or begins something with it ("door", "edit", "new"); where there is no such part, shows it.
    virtual void showPart(qint64 key, const QString &part);
    // Esc where no editor wants it: whether there was anything to go back from.
    virtual bool goBack() { return false; }
    // Letters nobody else wants filter the page; false when it has nothing to filter.
    bool takeTyped(QKeyEvent *event);
    // Before the page goes: keeps what is being written; false when something cannot be kept.
    virtual bool keepEdits();
    virtual QList<TourStop> tourStops();

    // What the page can do, for Ctrl+K and with `key` while the page is shown: QWidget::actions() lists them.
    QAction *addCommand(const QString &title, const QString &iconName, const QKeySequence &key, std::function<void()> run);
    // The same for a button of the page, which keeps the key.
    QAction *addCommand(Button *button, const QString &iconName, const QKeySequence &key = {});
    // Keys of what is in sight that are no commands ("C": coming).
    virtual QList<KeyNote> keyNotes() const { return {}; }

Q_SIGNALS:
    // Pages do not know each other; the window leads to "gatherings", 42, and there to the part named, if one is.
    void openRequested(const QString &page, qint64 key, const QString &part = {});
    // One sentence for the toast, without Undo: that something was copied, or why something was refused. Changes are
    // answered by the window, from the journal.
    void told(const QString &sentence);
    void importRequested(const QString &file);   // empty: ask for one
    void exportRequested(const kith::ExportRequest &request);
    void writingRequested(const kith::WritingRequest &request);
    void reopenRequested(const QString &sentence); // the community's file is another one now; the sentence says so afterwards
    void waitingChanged(int count);              // the number beside the page's name; 0 shows none

protected:
    // Where typing goes while it is in sight, whatever button has the focus.
    void setSearchField(SearchField *field);
    void keyPressEvent(QKeyEvent *event) override;

private:
    PageInfo m_info;
    QPointer<SearchField> m_field;
};

} // namespace kith
