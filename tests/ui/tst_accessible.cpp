// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog of the tour as a screen reader has it: what can be reached has a name and can be used, and what is
// painted is told.
#include "app/cli/demo.h"
#include "app/core/clock.h"
#include "app/session/settings.h"
#include "ui/kit/appearance.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tour.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

/// Walks what is shown and collects what a person who cannot see it would miss.
class Listener
{
public:
    void listen(const QString &stop, QWidget *shown)
    {
        // The sheet of components shows them bare, without the words that stand beside them on a page.
        if (stop != u"gallery")
            hear(QAccessible::queryAccessibleInterface(shown), stop);
    }
    QStringList complaints() const { return m_complaints; }
    int heard() const { return m_heard; }

private:
    void hear(QAccessibleInterface *thing, const QString &way)
    {
        if (!thing || !thing->isValid() || thing->state().invisible)
            return;
        ++m_heard;
        check(thing, way);
        for (int i = 0; i < thing->childCount(); ++i) {
            QAccessibleInterface *child = thing->child(i);
            hear(child, way + u" > "_s + nameOf(child));
        }
    }
    void check(QAccessibleInterface *thing, const QString &way)
    {
        const QAccessible::State state = thing->state();
        const QString name = spoken(thing);
        const bool emptyCell = thing->parent() && thing->parent()->role() == QAccessible::Table;
        if (name.isEmpty() && emptyCell)
            return;
        if (name.isEmpty() && state.focusable)
            complain(way, u"can be reached but has no name"_s);
        if (name.isEmpty() && !thing->object())
            complain(way, u"is painted in a widget but has no name"_s);
        if (paintsItself(qobject_cast<QWidget *>(thing->object())) && (name.isEmpty() || thing->role() == QAccessible::Client) && thing->role() != QAccessible::Whitespace)
            complain(way, u"paints itself and says nothing"_s);
        if (isControl(thing->role()) && !state.disabled && (!thing->actionInterface() || thing->actionInterface()->actionNames().isEmpty()))
            complain(way, u"cannot be used"_s);
    }
    /// On Linux a box to choose from has for a name what is chosen; what it is for is told by its label.
    static QString spoken(QAccessibleInterface *thing)
    {
        if (thing->role() != QAccessible::ComboBox)
            return thing->text(QAccessible::Name);
        const auto labels = thing->relations(QAccessible::Label);
        return labels.isEmpty() ? QString() : labels.first().first->text(QAccessible::Name);
    }
    /// A widget of our own with nothing in it.
    static bool paintsItself(const QWidget *widget)
    {
        if (!widget || widget->layout() || !widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly).isEmpty())
            return false;
        const QByteArray name = widget->metaObject()->className();
        return name.startsWith("kith::") ? !qobject_cast<const QLabel *>(widget) : typeid(*widget) != typeid(QWidget) && name == "QWidget";
    }
    static bool isControl(QAccessible::Role role)
    {
        constexpr QAccessible::Role controls[] = {QAccessible::Button,   QAccessible::ButtonMenu, QAccessible::Link,    QAccessible::CheckBox,
                                                  QAccessible::ComboBox, QAccessible::PageTab,    QAccessible::ListItem};
        return std::find(std::begin(controls), std::end(controls), role) != std::end(controls);
    }
    static QString nameOf(QAccessibleInterface *thing)
    {
        if (!thing)
            return {};
        const QString kind = thing->object() ? QString::fromLatin1(thing->object()->metaObject()->className()) : QString();
        return u"%1 %2 “%3”"_s.arg(kind, thing->object() ? thing->object()->objectName() : QString(), thing->text(QAccessible::Name));
    }
    void complain(const QString &way, const QString &what) { m_complaints.append(way + u": "_s + what); }

    QStringList m_complaints;
    int m_heard = 0;
};

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingOnTheTourHasANameAndCanBeUsed();
};

void TestAccessible::everythingOnTheTourHasANameAndCanBeUsed()
{
    QAccessible::setActive(true);
    QTemporaryDir folder;
    const QString store = folder.filePath(u"demo.kith"_s);
    QVERIFY(cli::makeDemo(Location::parse(store), {}, SystemClock(), {}).ok());
    Settings settings(folder.filePath(u"settings.json"_s));
    settings.setTheme(ThemeChoice::Light);
    Appearance appearance(*qApp);
    Launcher launcher(*qApp, settings, appearance);
    QSignalSpy opened(&launcher, &Launcher::opened);
    launcher.open(store);
    QVERIFY(opened.wait());
    launcher.window()->resize(1280, 800);
    Tour tour(launcher.community(), *launcher.window(), folder.filePath(u"pictures"_s));
    Listener listener;
    QStringList stops;
    connect(&tour, &Tour::arrived, this, [&](const QString &stop, QWidget *shown) {
        stops.append(stop);
        listener.listen(stop, shown);
    });
    QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 120000));
    for (const QString &complaint : listener.complaints())
        qWarning("%s", qPrintable(complaint));
    QCOMPARE(listener.complaints(), QStringList());
    QVERIFY(stops.size() > 15);
    QVERIFY(listener.heard() > 500);
}

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
