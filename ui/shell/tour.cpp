// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour.
#include "ui/shell/tour.h"

#include <QAbstractButton>
#include <QDir>
#include <QPixmap>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QThreadPool>
#include <QTimer>

#include "app/core/durablefile.h"
#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/kit/gallery.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/toast.h"
#include "ui/kit/whendone.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/exchangedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palette.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/shortcutssheet.h"
#include "ui/shell/welcome.h"
#include "ui/shell/windowcommands.h"

namespace kith {

using namespace Qt::StringLiterals;

// A page asks, is answered, and may ask again because of the answer.
static constexpr int quietRounds = 6;
// What was answered has to be laid out before it is drawn.
static constexpr int settleMs = 60;

Tour::Tour(Community &community, MainWindow &window, QString folder, QObject *parent)
    : QObject(parent), m_community(community), m_window(window), m_folder(std::move(folder))
{
}

void Tour::plan()
{
    const auto add = [this](const TourStop &stop, int page) {
        for (qsizetype i = 0; i < stop.steps.size() || i == 0; ++i) {
            const bool last = i >= stop.steps.size() - 1;
            m_steps.append({i == 0 ? page : -1, stop.steps.value(i), last ? stop.name : QString(), last ? stop.picture : nullptr});
        }
    };
    for (int i = 0; i < m_window.pages().size(); ++i) {
        // Once to let the page read, then stop by stop.
        m_steps.append({i, {}, {}, {}});
        for (const TourStop &stop : m_window.pages()[i]->tourStops())
            add(stop, i);
    }
    addDialogs(add);
    add({u"palette"_s, {[this] { m_window.palettePopup().open(); }, [this] { m_window.palettePopup().field()->setText(u"s"_s); }},
         [this] { return &m_window.palettePopup(); }}, 0);
    const auto settings = [this] { return m_window.commands().openSettings(); };
    add({u"settings"_s, {settings}, settings}, 0);
    add({u"settings-end"_s, {[settings] {
             auto *scroll = settings()->findChild<QScrollArea *>();
             scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
         }}, settings}, -1);
    const auto shortcuts = [this] { return m_window.commands().openShortcuts(); };
    add({u"shortcuts"_s, {shortcuts}, shortcuts}, 0);
    add({u"connect"_s, {}, [this] { return new ConnectDialog(&m_window); }}, -1);
    add({u"welcome"_s, {}, [] {
             auto *welcome = new Welcome;
             welcome->setAttribute(Qt::WA_DeleteOnClose);
             return welcome;
         }}, -1);
    add({u"gallery"_s, {}, [] {
             auto *gallery = new Gallery;
             gallery->setAttribute(Qt::WA_DeleteOnClose);
             return gallery;
         }}, -1);
}

/// A list somebody might bring: one is known, one may be, one has no name, one date does not exist.
static constexpr char sampleList[] = "Name,Known as,E-mail,Tel,Birthday,Groups,Key\r\n"
                                     "Grace Okafor,Gigi,grace.okafor@example.org,020 7946 0117,03/04/1991,choir; plot,no\r\n"
                                     "Nils Ostberg,,n.ostberg@example.org,,14/03/1984,,\r\n"
                                     ",,flat2@example.org,,,,\r\n"
                                     "Hallam George,,,,31/02/1984,,\r\n"
                                     "Marisol Vega,,marisol@example.org,020 7946 0199,25/12/1979,choir,yes\r\n";

void Tour::addDialogs(const std::function<void(const TourStop &, int)> &add)
{
    const QString list = m_samples.filePath(u"mill-lane-contacts.csv"_s);
    if (!writeDurably(list, sampleList).ok())
        return;
    const auto dialog = std::make_shared<QPointer<QWidget>>();
    const auto shown = [dialog] { return dialog->data(); };
    const auto over = [this](const QString &page) { return int(m_window.pages().indexOf(m_window.page(page))); };
    add({u"import"_s, {[this, dialog, list] { *dialog = m_window.desk().openImport(list); }}, shown}, over(u"people"_s));
    add({u"export-people"_s, {[this, dialog] { *dialog = m_window.desk().openExport({u"people"_s}); }}, shown}, over(u"people"_s));
    const auto next = std::make_shared<qint64>(0);
    const auto ask = [this, next] {
        const auto nextGathering = [](Reader &reader) {
            Report row = reader.report("gathering_next", reader.clock().now());
            return row.next() ? row.integer(0) : qint64(0);
        };
        whenDone(this, m_community.store().read(nextGathering), [next](const Result<qint64> &id) { *next = id.ok() ? *id : 0; });
    };
    const auto guests = [this, dialog, next] { *dialog = m_window.desk().openExport({u"attendees"_s, *next}); };
    add({u"export-guests"_s, {ask, guests}, shown}, over(u"gatherings"_s));
    for (const char *format : {"sign-in", "names", "xlsx", "vcf"}) {
        const QString name = QLatin1StringView(format);
        const auto choose = [dialog, name] { (*dialog)->findChild<QAbstractButton *>(u"format "_s + name)->click(); };
        add({u"export-guests-"_s + name, {guests, choose}, shown}, over(u"gatherings"_s));
    }
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT failed(tr("The folder %1 could not be made, so nothing was drawn.").arg(m_folder));
        return;
    }
    plan();
    next();
}

void Tour::next()
{
    if (++m_at >= m_steps.size()) {
        Q_EMIT finished();
        return;
    }
    const Step &step = m_steps[m_at];
    if (step.page >= 0)
        m_window.showPage(step.page);
    if (step.run)
        step.run();
    settle(quietRounds);
}

void Tour::settle(int rounds)
{
    // What is done on other threads, such as drawing the pages of a printed list, belongs to the picture.
    const auto *import = m_window.findChild<ImportDialog *>();
    const bool isDrawing = QThreadPool::globalInstance()->activeThreadCount() > 0 || (import && !import->isSettled());
    if (rounds == 0 || isDrawing) {
        QTimer::singleShot(settleMs, this, [this, isDrawing] { isDrawing ? settle(1) : finishStep(); });
        return;
    }
    whenDone(this, m_community.store().read([](Reader &) {}), [this, rounds](const Result<Done> &) { settle(rounds - 1); });
}

void Tour::finishStep()
{
    const Step &step = m_steps[m_at];
    if (!step.name.isEmpty() && !draw(step)) {
        Q_EMIT failed(tr("%1 could not be written. Look whether the disk is full or the folder may not be written to.").arg(step.name));
        return;
    }
    next();
}

bool Tour::draw(const Step &step)
{
    m_window.toast().dismiss();
    QWidget *widget = step.picture ? step.picture() : &m_window;
    if (!widget)
        return true;
    const QString file = QDir(m_folder).filePath(u"%1.png"_s.arg(step.name));
    if (widget != &m_window && !widget->isVisible())
        widget->show();
    Q_EMIT arrived(step.name, widget);
    const bool written = widget->grab().save(file);
    if (written)
        m_pictures.append({step.name, file});
    if (widget != &m_window)
        widget->close();
    return written;
}

} // namespace kith
