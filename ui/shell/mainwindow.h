// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window of one community: the sidebar and the list of pages, of which it knows nothing else.
#pragma once

#include <QList>
#include <QWidget>

#include "ui/kit/page.h"

namespace kith {

class Announcer;
class Banner;
class Community;
class ExchangeDesk;
class PageStack;
class Palette;
class Sidebar;
class Standing;
class Toast;

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
    Palette &palettePopup() const { return *m_palette; }
    ExchangeDesk &desk() const { return *m_desk; }

    static constexpr int compactBelow = 1000;

Q_SIGNALS:
    void importRequested(const QString &file);   // a dropped file, or empty: ask for one
    void exportRequested(const kith::ExportRequest &request);
    void storeMenuRequested(const QRect &below); // in global coordinates
    void userMenuRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void addPages();
    void meet(Page *page, int index);
    void addKeys();
    void warn();

    Community &m_community;
    Sidebar *m_sidebar;
    PageStack *m_stack;
    Banner *m_banner;
    Toast *m_toast;
    Announcer *m_announcer;
    Standing *m_standing;
    Palette *m_palette;
    ExchangeDesk *m_desk = nullptr;
};

} // namespace kith
