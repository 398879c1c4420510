// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagestack.h"

#include "ui/kit/page.h"

namespace kith {

// Long enough for the first page to be answered and painted before the next one is made.
static constexpr int quietMs = 250;

PageStack::PageStack(Community &community, QList<PageMaker> makers, QWidget *parent)
    : QStackedWidget(parent), m_community(community), m_makers(std::move(makers)), m_pages(m_makers.size(), nullptr)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &PageStack::makeNext);
}

int PageStack::indexOfId(const QString &id) const
{
    for (int i = 0; i < size(); ++i) {
        if (m_makers[i].info.id == id)
            return i;
    }
    return -1;
}

Page *PageStack::page(int index)
{
    Page *&page = m_pages[index];
    if (!page) {
        page = m_makers[index].make(m_community, this);
        addWidget(page);
        Q_EMIT made(page, index);
    }
    return page;
}

const QList<Page *> &PageStack::all()
{
    for (int i = 0; i < size(); ++i)
        page(i);
    return m_pages;
}

Page *PageStack::current() const
{
    return static_cast<Page *>(currentWidget());
}

void PageStack::show(int index)
{
    setCurrentWidget(page(index));
}

void PageStack::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    m_quiet.start();
}

void PageStack::makeNext()
{
    const qsizetype next = m_pages.indexOf(nullptr);
    if (next < 0)
        return;
    page(int(next));
    m_quiet.start();
}

} // namespace kith
