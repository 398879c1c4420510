// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of one community: the sidebar and the list of pages, of which it knows nothing else.
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

#include "ui/kit/page.h"

namespace kith {

class Announcer;
class Banner;
class Community;
class ExchangeDesk;
class PageStack;
class Palette;
class ProgressStrip;
class Sidebar;
class Standing;
class Toast;
class WindowCommands;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(Community &community, QWidget *parent = nullptr);
    ~MainWindow() override;
    // Makes those that are not there yet.
    const QList<Page *> &pages() const;
    Page *page(const QString &id) const;
    Page *currentPage() const;
    void showPage(int index);
    void openItem(const QString &page, qint64 key, const QString &part = {});
    Sidebar &sidebar() const { return *m_sidebar; }
    Toast &toast() const { return *m_toast; }
    Palette &palettePopup(); // made when first wanted
    ExchangeDesk &desk() const { return *m_desk; }
    WindowCommands &commands() const { return *m_commands; }
    // Another community is being opened; this one can be used meanwhile. Empty: not any more.
    void setBusy(const QString &sentence);
    // Something asked of the program as a whole could not be done.
    void refuse(const QString &why);
    // Says everything again, after the way it is said has changed.
    void refresh();
    // Whether something is written that is not in the store yet.
    bool isWriting() const;
    // Before this window goes: saves what is being written and tells whether the store has it. Where it has not, the page says why.
    void keepEdits(std::function<void(bool)> then);
    // It was not kept: the window stays, and shows what is being written.
    void showWritten();
    void rememberPlace();

    static constexpr int compactBelow = 1000;

Q_SIGNALS:
    void importRequested(const QString &file);   // empty: ask for one
    void exportRequested(const kith::ExportRequest &request);
    void reopenRequested(const QString &sentence);
    void storeMenuRequested(const QRect &below); // in global coordinates
    void stopRequested();
    void named(const QString &community);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addPages();
    void meet(Page *page, int index);
    void connectAll();
    void warn();
    Page *writtenPage() const;

    Community &m_community;
    Sidebar *m_sidebar;
    PageStack *m_stack;
    Banner *m_banner;    // what is wrong with the place of this community
    Banner *m_refusal;
    ProgressStrip *m_busy;
    Toast *m_toast;
    Announcer *m_announcer;
    Standing *m_standing;
    Palette *m_palette = nullptr;
    WindowCommands *m_commands = nullptr;
    ExchangeDesk *m_desk = nullptr;
};

} // namespace kith
