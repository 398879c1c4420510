// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody without any idea uses the whole window: keys, text, mouse, wheel, drops, sizes, pages and dialogs at random.
// KITH_MONKEY_SEED and KITH_MONKEY_EVENTS say which and how many (the same seed does the same); KITH_MONKEY_TRACE=1 tells each event.
#include "app/cli/demo.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/check.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/appearance.h"
#include "ui/shell/exchangedesk.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDrag>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QWheelEvent>

#include <cmath>
#include <random>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList texts{u"ana"_s, u"zo"_s, u"Zoë Baxter"_s, u"18:30"_s, u"2026-11-24"_s, u"31.02.1984"_s, u"-7"_s, u"999999999999"_s, u"a@b"_s, u" "_s,
                        u"'; DROP TABLE person; --"_s, u"=1+1"_s, u"<b>bold</b>"_s, u"&&"_s, u"%1 %n"_s, u"Ірина"_s, u"נועה"_s, u"عمر"_s, u"林小雨"_s,
                        u"हिन्दी"_s, u"ไทย"_s, u"e\u0301\u0323"_s, u"👩‍👩‍👧‍👦"_s, u"\u202Eever"_s, u"Europe/Nowhere"_s, u"x"_s.repeated(300), u"\t"_s, u"\n"_s};

const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {
    {Qt::Key_Tab, {}}, {Qt::Key_Tab, {}}, {Qt::Key_Backtab, Qt::ShiftModifier}, {Qt::Key_Return, {}}, {Qt::Key_Return, {}}, {Qt::Key_Escape, {}},
    {Qt::Key_Escape, {}}, {Qt::Key_Space, {}}, {Qt::Key_Up, {}}, {Qt::Key_Down, {}}, {Qt::Key_Down, {}}, {Qt::Key_Left, {}}, {Qt::Key_Right, {}},
    {Qt::Key_Home, {}}, {Qt::Key_End, {}}, {Qt::Key_PageUp, {}}, {Qt::Key_PageDown, {}}, {Qt::Key_Delete, {}}, {Qt::Key_Backspace, {}},
    {Qt::Key_F1, {}}, {Qt::Key_F2, {}}, {Qt::Key_F10, Qt::ShiftModifier}, {Qt::Key_Menu, {}}, {Qt::Key_Alt, {}}, {Qt::Key_Control, {}},
    {Qt::Key_C, {}}, {Qt::Key_M, {}}, {Qt::Key_X, {}}, {Qt::Key_W, {}}, {Qt::Key_A, Qt::ControlModifier}, {Qt::Key_C, Qt::ControlModifier},
    {Qt::Key_V, Qt::ControlModifier}, {Qt::Key_X, Qt::ControlModifier}, {Qt::Key_K, Qt::ControlModifier}, {Qt::Key_N, Qt::ControlModifier},
    {Qt::Key_F, Qt::ControlModifier}, {Qt::Key_D, Qt::ControlModifier}, {Qt::Key_E, Qt::ControlModifier}, {Qt::Key_P, Qt::ControlModifier},
    {Qt::Key_Q, Qt::ControlModifier}, {Qt::Key_Comma, Qt::ControlModifier}, {Qt::Key_Return, Qt::ControlModifier}, {Qt::Key_Up, Qt::AltModifier},
    {Qt::Key_Down, Qt::AltModifier}, {Qt::Key_Down, Qt::ShiftModifier}, {Qt::Key_Question, Qt::ShiftModifier},
    {Qt::Key_Z, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_Y, Qt::ControlModifier}};

const QStringList schemes{u"file"_s, u"mailto"_s, u"http"_s, u"https"_s};

QString sample(const QString &name)
{
    return QStringLiteral(KITH_TEST_DATA "/samples/") + name;
}

class Monkey
{
public:
    Monkey(MainWindow &window, quint32 seed) : m_window(window), m_chance(seed), m_trace(qEnvironmentVariableIsSet("KITH_MONKEY_TRACE")) {}
    void act();
    /// Closes whatever stands over the window.
    void comeBack();

private:
    int below(int most) { return int(std::uniform_int_distribution<>(0, most - 1)(m_chance)); }
    template<class T>
    const T &oneOf(const QList<T> &all) { return all[below(int(all.size()))]; }
    QWidget *stage() const;
    QPoint somewhere(const QWidget *on) { return {below(std::max(1, on->width())), below(std::max(1, on->height()))}; }
    void tell(const QString &what) const
    {
        if (m_trace)
            qInfo("%s on %s %s", qPrintable(what), stage()->metaObject()->className(), qPrintable(stage()->objectName()));
    }

    void key();
    void write();
    void click();
    void drag();
    void wheel();
    void resize();
    void drop();
    void changePage();
    void openDialog();

    MainWindow &m_window;
    std::mt19937 m_chance;
    bool m_trace;
};

/// What is on top, and would get what somebody does.
QWidget *Monkey::stage() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    return &m_window;
}

void Monkey::act()
{
    const int what = below(100);
    if (what < 38)
        key();
    else if (what < 54)
        write();
    else if (what < 80)
        click();
    else if (what < 84)
        drag();
    else if (what < 89)
        wheel();
    else if (what < 91)
        resize();
    else if (what < 92)
        drop();
    else if (what < 98)
        changePage();
    else
        openDialog();
}

void Monkey::key()
{
    const auto &[key, modifiers] = keys[below(int(std::size(keys)))];
    tell(u"key "_s + QKeySequence(QKeyCombination(modifiers, key)).toString());
    QTest::sendKeyEvent(QTest::Click, stage()->windowHandle(), key, QKeySequence(key).toString().size() == 1 && !modifiers ? QKeySequence(key).toString().toLower() : QString(),
                        modifiers);
}

void Monkey::write()
{
    const QString text = oneOf(texts);
    tell(u"text "_s + text);
    if (below(3) == 0 && QApplication::focusWidget()) {
        QInputMethodEvent composing(text.left(1), {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &composing);
        QInputMethodEvent composed;
        composed.setCommitString(text);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &composed);
        return;
    }
    for (const QChar c : text.left(12))
        QTest::sendKeyEvent(QTest::Click, stage()->windowHandle(), Qt::Key_unknown, c, Qt::NoModifier);
}

void Monkey::click()
{
    QWidget *on = stage();
    const QPoint at = somewhere(on);
    const int how = below(12);
    tell(u"click %1 at %2 %3"_s.arg(how).arg(at.x()).arg(at.y()));
    const Qt::MouseButton button = how == 0 ? Qt::RightButton : how == 1 ? Qt::MiddleButton : Qt::LeftButton;
    const Qt::KeyboardModifiers held = how == 2 ? Qt::ControlModifier : how == 3 ? Qt::ShiftModifier : Qt::NoModifier;
    if (how < 5)
        QTest::mouseMove(on->windowHandle(), at);
    if (how == 4)
        QTest::mouseDClick(on->windowHandle(), button, held, at);
    else
        QTest::mouseClick(on->windowHandle(), button, held, at);
}

void Monkey::drag()
{
    // The press may close what it is made on, a menu or a dialog.
    const QPointer<QWindow> on = stage()->windowHandle();
    const QPoint from = somewhere(stage()), to = somewhere(stage());
    tell(u"drag"_s);
    QTest::mousePress(on, Qt::LeftButton, {}, from);
    for (const QPoint &at : {(from + to) / 2, to}) {
        if (on)
            QTest::mouseMove(on, at);
    }
    if (on)
        QTest::mouseRelease(on, Qt::LeftButton, {}, to);
}

void Monkey::wheel()
{
    QWidget *on = stage();
    const QPoint at = somewhere(on);
    tell(u"wheel"_s);
    if (QWidget *under = on->childAt(at)) {
        QWheelEvent event(under->mapFrom(on, at), on->mapToGlobal(at), {}, {0, below(2) ? 120 : -120}, Qt::NoButton, below(4) ? Qt::NoModifier : Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(under, &event);
    }
}

void Monkey::resize()
{
    tell(u"resize"_s);
    const QSize sizes[] = {{640, 480}, {700, 900}, {899, 600}, {1000, 700}, {1280, 800}};
    (below(3) ? &m_window : stage())->resize(sizes[below(int(std::size(sizes)))]);
}

void Monkey::drop()
{
    const QString file = oneOf(QStringList{sample(u"luma-guests.csv"_s), sample(u"contacts-v4.vcf"_s), sample(u"suppers.ics"_s), u"/nowhere.csv"_s, QString()});
    tell(u"drop "_s + file);
    QMimeData data;
    if (!file.isEmpty())
        data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage(), &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage(), &event);
}

void Monkey::changePage()
{
    const int page = below(9);
    tell(u"page %1"_s.arg(page));
    if (stage() == &m_window)
        QTest::sendKeyEvent(QTest::Click, m_window.windowHandle(), Qt::Key(Qt::Key_1 + page), QString(), Qt::ControlModifier);
}

void Monkey::openDialog()
{
    if (stage() != &m_window)
        return comeBack();
    tell(u"dialog"_s);
    if (below(2))
        m_window.desk().openImport(sample(oneOf(QStringList{u"luma-guests.csv"_s, u"meetup-attendees.csv"_s, u"eventbrite-uk.csv"_s})));
    else
        m_window.desk().openExport({oneOf(QStringList{u"people"_s, u"gatherings"_s, u"everything"_s}), 0, {}});
}

void Monkey::comeBack()
{
    tell(u"back"_s);
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window != &m_window && window->isVisible())
            window->close();
    }
    m_window.show();
}

} // namespace

class TestMonkey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingBreaksWhateverIsDone();

public Q_SLOTS:
    void openNothing(const QUrl &) {}

private:
    void answerFileDialogs(const QString &folder);
    void leaveCopiesWhereTheyAre(const QWidget &window);
    void undoAll(Store &store);
};

void TestMonkey::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false);
    for (const QString &scheme : schemes)
        QDesktopServices::setUrlHandler(scheme, this, "openNothing");
}

void TestMonkey::cleanupTestCase()
{
    for (const QString &scheme : schemes)
        QDesktopServices::unsetUrlHandler(scheme);
}

/// What is put back is another file, which the launcher would open then; there is none here.
void TestMonkey::leaveCopiesWhereTheyAre(const QWidget &window)
{
    if (auto *dialog = window.findChild<QDialog *>(u"putBackDialog"_s))
        dialog->reject();
}

/// A file dialog can delete files, so nobody plays in one: it gets a file of the sandbox, or is closed.
void TestMonkey::answerFileDialogs(const QString &folder)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *dialog = qobject_cast<QFileDialog *>(window);
        if (!dialog || !dialog->isVisible())
            continue;
        const bool saves = dialog->acceptMode() == QFileDialog::AcceptSave;
        const QString file = saves ? folder + u"/written."_s + dialog->defaultSuffix() : sample(u"pretix-checkin.csv"_s);
        if (dialog->fileMode() != QFileDialog::Directory)
            Q_EMIT dialog->fileSelected(file);
        dialog->reject();
    }
}

void TestMonkey::undoAll(Store &store)
{
    int undone = 0;
    while (wait(store.undoLast(store.actor())).ok())
        ++undone;
    qInfo("%d changes were taken back", undone);
}

void TestMonkey::nothingBreaksWhateverIsDone()
{
    bool ok = false;
    const quint32 seed = qEnvironmentVariable("KITH_MONKEY_SEED").toUInt(&ok);
    const quint32 used = ok ? seed : 20261124;
    const int events = std::max(1, qEnvironmentVariable("KITH_MONKEY_EVENTS", u"20000"_s).toInt());
    qInfo("KITH_MONKEY_SEED=%u, %d events", used, events);
    // In memory where there is such a folder: what is tried here is not the disk.
    QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/kith-monkey-XXXXXX"_s : QDir::tempPath() + u"/kith-monkey-XXXXXX"_s);
    QDir::setCurrent(folder.path());
    const SystemClock clock;
    const Location location = Location::parse(folder.filePath(u"demo.kith"_s));
    QVERIFY(cli::makeDemo(location, {}, clock, {}).ok());
    StoreOptions options;
    options.actor = u"Monkey"_s;
    options.copies = StoreOptions::Copies::None;
    auto opened = Store::open(location, clock, options);
    QVERIFY(opened.ok());
    const std::unique_ptr<Store> store = std::move(*opened);
    Settings settings(folder.filePath(u"settings.json"_s));
    Appearance appearance(*qApp);
    appearance.apply(Appearance::Mode::Light);
    Community community(*store, clock, settings);
    {
        MainWindow window(community);
        window.resize(1000, 700);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        // A drag, and the menu of Qt's spin boxes, run an event loop of their own, in which nobody would let go again.
        QTimer letGo;
        QElapsedTimer watch;
        watch.start();
        connect(&letGo, &QTimer::timeout, &letGo, [&watch] {
            QDrag::cancel();
            if (QWidget *popup = QApplication::activePopupWidget(); popup && watch.hasExpired(500))
                popup->close();
        });
        letGo.start(20);
        Monkey monkey(window, used);
        qint64 slowest = 0;
        for (int i = 0; i < events; ++i) {
            watch.start();
            monkey.act();
            answerFileDialogs(folder.path());
            leaveCopiesWhereTheyAre(window);
            QCoreApplication::processEvents();
            slowest = std::max(slowest, watch.elapsed());
            if (i % 500 == 0) {
                settings.setDoorPin({});
                monkey.comeBack();
            }
        }
        qInfo("the slowest took %lld ms", static_cast<long long>(slowest));
        monkey.comeBack();
        wait(store->read([](Reader &) {}));
    }
    undoAll(*store);
    const CheckReport report = must(store->read([](Reader &reader) {
        Progress progress;
        return checkStore(reader, progress);
    }));
    QCOMPARE(report.problems, QStringList());
}

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
