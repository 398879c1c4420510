// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small things of the kit: colours and contrast, icons, initials, text, buttons, toast, progress, keys and names.
#include "app/core/joined.h"
#include "ui/kit/appearance.h"
#include "ui/kit/avatar.h"
#include "ui/kit/balancedlabel.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/field.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/gallery.h"
#include "ui/kit/growing.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/page.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/pill.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodel.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/seats.h"
#include "ui/kit/sidebar.h"
#include "ui/kit/text.h"
#include "ui/kit/toast.h"
#include "ui/kit/viewswitch.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStyleOption>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

#include <cmath>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

double channel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double contrast(const QColor &a, const QColor &b)
{
    const auto light = [](const QColor &c) { return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF()); };
    const double x = light(a), y = light(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class TestKit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textStandsOutFromWhatItIsWrittenOn();
    void aWidgetFindsItsThemeByItsPalette();
    void fieldsOfEveryKindAreEquallyHigh();
    void aMenuIsAsWideAsItsTwoColumns();
    void whatPopsUpHasALineAround();
    void wordsOfALinkStandInLineWithOthers();
    void chipsStandInTheMiddleOfTheFieldBesideThem();
    void arrowsPointAlongTheLine();
    void aSentenceInTheMiddleLeavesNoWordAlone();
    void anEmptyPageShowsNothingByHalves();
    void aTitleIsToldBeforeTheWordsOfButtons();
    void aWrongFieldHasARedFrame();
    void aScrollBarIsAllSlider();
    void headingsOfAFileChooserShowWhole();
    void headingsOfATableShowWhole_data();
    void headingsOfATableShowWhole();
    void nothingMovesByItself();
    void everyIconIsDrawnInTheColourAskedFor();
    void initialsComeFromTheName_data();
    void initialsComeFromTheName();
    void anAvatarsColourBelongsToTheId();
    void longNamesLoseTheEndOfTheirOwnDirection();
    void namesAreIsolatedOnlyWhereTheyRunTheOtherWay();
    void partsOfALineKeepApartWhereItRunsFromTheRight();
    void dialogsLeaveRoomForTheFrameOfTheirWindow();
    void hitsAreFoundAcrossAccents();
    void boldLettersMarkWhatWasTyped();
    void sizesGrowWithTheApplicationsFont();
    void everyButtonHasAnAccessibleName();
    void enterPressesTheButtonThatHasTheFocus();
    void anUnavailableButtonSaysWhy();
    void theCommandOfAnUnavailableButtonIsNotOffered();
    void aToastLeavesUnlessItIsLookedAt();
    void undoIsOfferedOnceAndOnlyWhenPossible();
    void progressAppearsOnlyWhenItTakesLong();
    void aSwitchAndChipsTellWhatWasChosen();
    void theSidebarLeadsToItsPages();
    void clicksInARowReachItsActionAndPill();
    void rowsStayTogetherOnAVeryWideScreen();
    void aLabelBeginsOnTheWindowsSide();
    void theGalleryIsDrawnInBothThemes();
};

void TestKit::initTestCase()
{
    (new Appearance(*qApp))->apply(Appearance::Mode::Light);
}

void TestKit::textStandsOutFromWhatItIsWrittenOn()
{
    using enum Colour;
    struct Written {
        QList<Colour> inks, grounds;
    };
    const Written texts[] = {
        {{Text, Text2, Text3, Link, Clay, Problem, SelectionText}, {Window, Base, Alt, Button, RowButton, Hover}},
        {{Text, Text2, Link, Clay, Problem, SelectionText}, {Selection, SelectionIdle}}, // a row that is selected: never Text3
        {{OnAccent}, {Accent, AccentHover}},
        {{Clay, Text, Text2, Link}, {ClayFill}},
        {{Maybe, Text, Text2}, {MaybeFill}}, // and a search hit in a row
        {{Waiting, Text, Text2}, {WaitingFill}},
        {{Problem, Text, Text2, Link}, {ProblemFill}},
        {{Neutral, Text, Text2}, {NeutralFill}},
        {{ToastText}, {Toast}},
    };
    // What shows where something can be pressed or typed, and where the keyboard is.
    const Written controls[] = {
        {{FieldLine, Link, Text2}, {Window, Base, Alt, Button, RowButton, Hover}},
        {{Link}, {Selection, SelectionIdle}}, // the focus ring round a selected row
        {{Accent}, {Window, Base, Alt}}, // checks, the primary button, today
        {{OnAccent}, {Accent, AccentHover}},
        {{ChairFront, ChairHalf, ChairNear}, {Window, Base, Alt}},
    };
    const auto check = [](const Theme &theme, const Written &written, double least) {
        for (Colour ink : written.inks) {
            for (Colour ground : written.grounds)
                QVERIFY2(contrast(theme(ink), theme(ground)) >= least,
                         qPrintable(u"%1 on %2%3: %4"_s.arg(int(ink)).arg(int(ground)).arg(theme.isDark() ? u" in the dark"_s : QString()).arg(contrast(theme(ink), theme(ground)))));
        }
    };
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        for (const Written &written : texts)
            check(*theme, written, 4.5);
        for (const Written &written : controls)
            check(*theme, written, 3);
        for (int i = 0; i < Theme::avatarColours; ++i)
            QVERIFY(contrast(theme->avatar(i).text, theme->avatar(i).fill) >= 4.5);
    }
}

void TestKit::headingsOfATableShowWhole_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("as usual") << 100;
    QTest::newRow("twice as large") << 200;
}

void TestKit::headingsOfATableShowWhole()
{
    QFETCH(int, percent);
    Appearance appearance(*qApp);
    appearance.apply(Appearance::Mode::Light, percent / 100.0);
    QStandardItemModel model(0, 2);
    model.setHorizontalHeaderLabels({u"Date modified"_s, u"Type"_s});
    QTreeView tree;
    tree.setModel(&model);
    tree.setSortingEnabled(true);
    tree.sortByColumn(0, Qt::AscendingOrder);
    tree.header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree.show();
    QFont font = tree.header()->font();
    font.setWeight(QFont::Medium);
    const QFontMetrics metrics(font);
    for (int section = 0; section < 2; ++section) {
        QStyleOptionHeader option;
        option.initFrom(tree.header());
        option.state |= QStyle::State_Horizontal;
        option.sortIndicator = section == 0 ? QStyleOptionHeader::SortDown : QStyleOptionHeader::None;
        option.rect = QRect(0, 0, tree.header()->sectionSize(section), tree.header()->height());
        const QRect label = qApp->style()->subElementRect(QStyle::SE_HeaderLabel, &option, tree.header());
        QVERIFY2(label.height() >= metrics.height(), qPrintable(QString::number(label.height())));
        QVERIFY2(label.width() >= metrics.horizontalAdvance(model.headerData(section, Qt::Horizontal).toString()), qPrintable(QString::number(label.width())));
    }
    appearance.apply(Appearance::Mode::Light);
}

void TestKit::nothingMovesByItself()
{
    const QWidget widget;
    QCOMPARE(widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget), 0);
}

void TestKit::aWidgetFindsItsThemeByItsPalette()
{
    QWidget widget;
    widget.setPalette(Theme::dark().palette());
    QVERIFY(Theme::of(&widget).isDark());
    QWidget child(&widget);
    QVERIFY(Theme::of(&child).isDark());
    widget.setPalette(Theme::light().palette());
    QVERIFY(!Theme::of(&child).isDark());
}

void TestKit::fieldsOfEveryKindAreEquallyHigh()
{
    QLineEdit line;
    QComboBox box;
    QSpinBox number;
    QCOMPARE(line.sizeHint().height(), box.sizeHint().height());
    QCOMPARE(line.sizeHint().height(), number.sizeHint().height());
    QCOMPARE(line.sizeHint().height(), QFontMetrics(line.font()).height() + Theme::px(15));
}

void TestKit::headingsOfAFileChooserShowWhole()
{
    QPointer<QFileDialog> chooser = new QFileDialog(nullptr, u"Import a file"_s, QStringLiteral(KITH_TEST_DATA "/samples"));
    chooser->setOption(QFileDialog::DontUseNativeDialog);
    openChooser(chooser);
    QVERIFY(QTest::qWaitForWindowExposed(chooser));
    const auto *files = chooser->findChild<QTreeView *>();
    QTRY_VERIFY(files->model()->rowCount(files->rootIndex()) > 0);
    const QHeaderView *header = files->header();
    QTRY_VERIFY(header->length() <= files->viewport()->width());
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column), qPrintable(QString::number(column)));
    }
    chooser->close();
    QTRY_VERIFY(!chooser);
}

void TestKit::anEmptyPageShowsNothingByHalves()
{
    EmptyState state(u"Nobody is here yet"_s, u"Here Kith keeps everyone you bring together: how to reach them, what they need, when they came."_s);
    state.addPrimary(u"New person"_s);
    for (int i = 0; i < 3; ++i)
        state.addHint(u"Start with names"_s, u"One name is enough. Everything else can wait for the door, and nobody has to be asked twice."_s);
    state.show();
    for (int height : {700, 420, 330, 260, 700}) {
        state.resize(500, height);
        QCoreApplication::processEvents();
        for (const QWidget *part : state.findChildren<QWidget *>()) {
            const int whole = qobject_cast<const QLabel *>(part) ? part->heightForWidth(part->width()) : part->minimumSizeHint().height();
            QVERIFY2(!part->isVisible() || part->height() >= whole, qPrintable(u"%1 of %2 at %3"_s.arg(part->objectName()).arg(part->height()).arg(height)));
            QVERIFY(!part->isVisible() || part->sizeHint() != QSize(240, 100) || part->height() == 100);
        }
    }
    QVERIFY(state.findChildren<QLabel *>().last()->isVisible());
}

void TestKit::aTitleIsToldBeforeTheWordsOfButtons()
{
    PageHeader header(u"Follow-ups"_s);
    auto *other = new Button(u"Keep in touch"_s, u"repeat"_s);
    auto *primary = new Button(u"Follow up"_s, u"plus"_s, Button::Kind::Primary);
    header.addAction(other);
    header.addAction(primary);
    header.resize(900, 64);
    header.show();
    const int whole = primary->width(), title = header.findChild<QLabel *>()->sizeHint().width();
    header.resize(title + other->wholeWidth() + whole, 64);
    QCoreApplication::processEvents();
    QVERIFY(other->width() < other->wholeWidth());
    QCOMPARE(primary->width(), whole);
    header.resize(title + whole + 40, 64);
    QCoreApplication::processEvents();
    QVERIFY(primary->width() < whole);
    QVERIFY(header.findChild<QLabel *>()->width() >= title);
}

void TestKit::aWrongFieldHasARedFrame()
{
    QLineEdit line;
    line.resize(120, 32);
    const auto top = [&] { return line.grab().toImage().pixelColor(60, 0); };
    QCOMPARE(top(), Theme::light()(Colour::FieldLine));
    setEditorError(&line, u"This is no date."_s);
    QCOMPARE(top(), Theme::light()(Colour::Problem));
    QCOMPARE(line.accessibleDescription(), u"This is no date."_s);
    setEditorError(&line, {});
    QCOMPARE(top(), Theme::light()(Colour::FieldLine));
}

void TestKit::aScrollBarIsAllSlider()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(10, 200);
    bar.setRange(0, 300);
    bar.setPageStep(100);
    bar.setValue(300);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 300;
    option.pageStep = 100;
    option.sliderPosition = bar.value();
    const auto part = [&](QStyle::SubControl sub) { return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, sub, &bar); };
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(0, 150, 10, 50));
    QCOMPARE(part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 10, 150));
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
}

void TestKit::aMenuIsAsWideAsItsTwoColumns()
{
    const QString left = u"Until tomorrow"_s, right = u"28 November"_s;
    QMenu menu;
    menu.addAction(u"For a week\t4 December"_s);
    menu.addAction(left + u'\t' + right);
    menu.addAction(u"Pick a day…"_s);
    const int words = menu.fontMetrics().horizontalAdvance(left) + menu.fontMetrics().horizontalAdvance(right);
    QVERIFY(menu.sizeHint().width() > words);
    QVERIFY2(menu.sizeHint().width() < words + 100, qPrintable(QString::number(menu.sizeHint().width() - words)));
}

void TestKit::whatPopsUpHasALineAround()
{
    const QColor line = Theme::of(QApplication::palette())(Colour::ControlLine);
    QMenu menu;
    menu.addAction(u"Round 1 is over"_s);
    menu.popup(QPoint(40, 40));
    QCOMPARE(menu.grab().toImage().pixelColor(0, menu.height() / 2), line);
    menu.close();
    QLineEdit field;
    field.setCompleter(new QCompleter({u"Zoë"_s, u"Zora"_s}, &field));
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    QTest::keyClicks(&field, u"Zo"_s);
    QWidget *suggestions = field.completer()->popup();
    QTRY_VERIFY(suggestions->isVisible());
    QCOMPARE(suggestions->grab().toImage().pixelColor(0, suggestions->height() / 2), line);
}

void TestKit::wordsOfALinkStandInLineWithOthers()
{
    QWidget place;
    QVBoxLayout column(&place);
    auto *words = new Label(u"Full. If someone can’t come, Dafydd is offered the seat."_s);
    auto *link = new Button(u"Keep strict order instead"_s, Button::Kind::Link);
    column.addWidget(words);
    column.addWidget(link);
    place.show();
    QCOMPARE(link->x() + Theme::px(4), words->x());
    link->setKind(Button::Kind::Normal);
    column.activate();
    QCOMPARE(link->x(), words->x());
}

void TestKit::chipsStandInTheMiddleOfTheFieldBesideThem()
{
    QWidget place;
    QHBoxLayout row(&place);
    auto *field = new SearchField(u"Words, a name…"_s);
    auto *chips = new FilterChips(u"Which are shown"_s);
    Chip *first = chips->add(u"To do"_s);
    row.addWidget(field, 1, Qt::AlignTop);
    row.addWidget(chips, 2);
    chips->standBeside(field);
    place.resize(600, 60);
    place.show();
    const int off = first->mapTo(&place, first->rect().center()).y() - field->geometry().center().y();
    QVERIFY2(std::abs(off) <= 1, qPrintable(QString::number(off)));
}

void TestKit::arrowsPointAlongTheLine()
{
    const auto drawn = [](const QString &name, Qt::LayoutDirection direction) {
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setLayoutDirection(direction);
        paintIcon(&painter, image.rect(), name, Qt::black);
        return image;
    };
    QVERIFY(drawn(u"left"_s, Qt::LeftToRight) != drawn(u"right"_s, Qt::LeftToRight));
    QCOMPARE(drawn(u"left"_s, Qt::RightToLeft), drawn(u"right"_s, Qt::LeftToRight));
    QCOMPARE(drawn(u"right"_s, Qt::RightToLeft), drawn(u"left"_s, Qt::LeftToRight));
    QCOMPARE(drawn(u"arrow"_s, Qt::RightToLeft), drawn(u"arrow"_s, Qt::LeftToRight).mirrored(true, false));
    QCOMPARE(drawn(u"down"_s, Qt::RightToLeft), drawn(u"down"_s, Qt::LeftToRight));
}

void TestKit::aSentenceInTheMiddleLeavesNoWordAlone()
{
    BalancedLabel label(u"Here Kith keeps everyone you bring together: how to reach them, what they need, when they came."_s);
    const int whole = label.fontMetrics().horizontalAdvance(label.text());
    label.resize(whole - 20, 100);
    QImage image(label.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    label.render(&image);
    // Two lines that are about as long as each other leave the sides free.
    const auto isFree = [&](int x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != image.pixel(0, 0))
                return false;
        }
        return true;
    };
    for (int x = 0; x < whole / 6; ++x)
        QVERIFY2(isFree(x) && isFree(image.width() - 1 - x), qPrintable(QString::number(x)));
    QVERIFY(!isFree(image.width() / 2) || !isFree(image.width() / 2 + 6));
}

void TestKit::everyIconIsDrawnInTheColourAskedFor()
{
    const QStringList names = iconNames();
    QVERIFY(names.size() >= 56);
    for (const QString &name : names) {
        for (qreal ratio : {1.0, 2.0}) {
            const QPixmap pixmap = iconPixmap(name, QColor(0x1d6a68), 18, ratio);
            QCOMPARE(pixmap.width(), int(18 * ratio));
            const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) < 250)
                        continue;
                    ++drawn;
                    QVERIFY2(std::abs(qRed(image.pixel(x, y)) - 0x1d) < 4, qPrintable(name));
                }
            }
            QVERIFY2(drawn > 0 || ratio < 2, qPrintable(name));
        }
    }
    QVERIFY(iconPixmap(u"nothing-of-the-kind"_s, Qt::black, 18).isNull());
}

void TestKit::initialsComeFromTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("callName");
    QTest::addColumn<QString>("large");
    QTest::addColumn<QString>("small");
    const auto row = [](const char *what, const QString &name, const QString &call, const QString &large, const QString &small) {
        QTest::newRow(what) << name << call << large << small;
    };
    row("two words", u"Grace Okafor"_s, u"Grace"_s, u"GO"_s, u"G"_s);
    row("small words between", u"Zoë van den Berg"_s, u"Zoë"_s, u"ZB"_s, u"Z"_s);
    row("a hyphen", u"Jean-Luc Tremblay"_s, u"Jean-Luc"_s, u"JT"_s, u"J"_s);
    row("four words", u"María de los Ángeles Fernández-Cuesta Ortiz"_s, u"Angie"_s, u"MO"_s, u"A"_s);
    row("one word", u"Wren"_s, QString(), u"W"_s, u"W"_s);
    row("all small", u"bell hooks"_s, u"bell"_s, u"BH"_s, u"B"_s);
    row("Han", u"林小雨"_s, u"小雨"_s, u"小"_s, u"小"_s);
    row("Han without call name", u"林小雨"_s, QString(), u"小"_s, u"小"_s);
    row("Hangul", u"김민준"_s, QString(), u"민"_s, u"민"_s);
    row("Arabic", u"عمر حداد"_s, u"عمر"_s, u"عح"_s, u"ع"_s);
    row("Hebrew", u"נועה לוי"_s, u"נועה"_s, u"נל"_s, u"נ"_s);
    row("Cyrillic", u"Ірина Шевченко"_s, u"Ірина"_s, u"ІШ"_s, u"І"_s);
    row("in brackets", u"(Mo) “Ali”"_s, QString(), u"MA"_s, u"M"_s);
    row("nothing", QString(), QString(), QString(), QString());
    row("no letters", u"★ ☆"_s, QString(), QString(), QString());
}

void TestKit::initialsComeFromTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, callName);
    QTEST(initials(name), "large");
    QTEST(shortInitial(name, callName), "small");
}

void TestKit::anAvatarsColourBelongsToTheId()
{
    QCOMPARE(avatarColour(u"42"_s), avatarColour(u"42"_s));
    QSet<int> seen;
    for (int i = 0; i < 200; ++i)
        seen.insert(avatarColour(QString::number(i)));
    QCOMPARE(seen.size(), Theme::avatarColours);
}

void TestKit::longNamesLoseTheEndOfTheirOwnDirection()
{
    const QFont font = Theme::font(Type::Row);
    const QString latin = u"María de los Ángeles Fernández-Cuesta Ortiz"_s, hebrew = u"נועה לוי כהן אברהם ישראל שמעון"_s;
    for (const QString &name : {latin, hebrew}) {
        const QString shown = elided(name, font, 90);
        QVERIFY(shown.endsWith(QChar(0x2026)));
        QVERIFY(name.startsWith(shown.chopped(1)));
        QVERIFY(QFontMetricsF(font).horizontalAdvance(shown) <= 90);
    }
    QCOMPARE(elided(latin, font, 2000), latin);
    QCOMPARE(elided(latin, font, 1), QString(QChar(0x2026)));
}

void TestKit::namesAreIsolatedOnlyWhereTheyRunTheOtherWay()
{
    const QString latin = u"Zoë Baxter-O’Neill (2)"_s, hebrew = u"נועה לוי"_s, hidden = u"Ana \u202Egnol"_s;
    QCOMPARE(isolated(latin), latin);
    QCOMPARE(isolated(hebrew), QChar(0x2068) + hebrew + QChar(0x2069));
    QCOMPARE(isolated(hidden).size(), hidden.size() + 2);
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(u"he"_s));
    QCOMPARE(isolated(latin), QChar(0x2068) + latin + QChar(0x2069));
}

void TestKit::partsOfALineKeepApartWhereItRunsFromTheRight()
{
    const QStringList parts{u"Last here"_s, u"2 of 11"_s};
    QCOMPARE(joined(parts), u"Last here · 2 of 11"_s);
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(u"ar"_s));
    QCOMPARE(joined(parts), u"\u200F\u2068Last here\u2069 · \u20682 of 11\u2069"_s);
}

void TestKit::dialogsLeaveRoomForTheFrameOfTheirWindow()
{
    QWidget window;
    window.resize(1000, 700);
    QDialog dialog(&window);
    sizeWithin(&dialog, {600, 900});
    QCOMPARE(dialog.width(), 600);
    QVERIFY(dialog.height() < window.height());
}

void TestKit::hitsAreFoundAcrossAccents()
{
    using Hits = QList<std::pair<int, int>>;
    QCOMPARE(searchHits(u"María de los Ángeles"_s, u"an"_s), (Hits{{13, 2}}));
    QCOMPARE(searchHits(u"Beatrice Fontana"_s, u"an"_s), (Hits{{13, 2}}));
    QCOMPARE(searchHits(u"Łukasz Wójcik"_s, u"WOJ luk"_s), (Hits{{7, 3}, {0, 3}}));
    QCOMPARE(searchHits(u"Grace"_s, u"zz"_s), Hits());
    QCOMPARE(searchHits(u"Grace"_s, QString()), Hits());
}

void TestKit::boldLettersMarkWhatWasTyped()
{
    QPixmap picture(400, 40);
    QPainter painter(&picture);
    const auto width = [&](const QString &hits) {
        return paintText(&painter, QRectF(0, 0, 400, 40), u"Mommom"_s, {.type = Type::Body, .colour = Colour::Text, .align = Qt::AlignLeft, .hits = hits, .boldHits = true}, Theme::light());
    };
    QVERIFY(width(u"mommom"_s) > width(u"zz"_s));
}

void TestKit::sizesGrowWithTheApplicationsFont()
{
    const QFont before = QApplication::font();
    RowDelegate delegate(RowLook::person());
    const Button button(u"Check in"_s);
    const int row = delegate.rowHeight(), high = button.sizeHint().height(), pill = pillSize({u"Coming"_s, PillKind::Positive}).height();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    QVERIFY(delegate.rowHeight() > 1.8 * row);
    QVERIFY(button.sizeHint().height() > 1.8 * high);
    QVERIFY(pillSize({u"Coming"_s, PillKind::Positive}).height() > 1.8 * pill);
    QApplication::setFont(before);
}

void TestKit::everyButtonHasAnAccessibleName()
{
    Gallery gallery;
    int found = 0;
    for (const QAbstractButton *button : gallery.findChildren<QAbstractButton *>()) {
        if (!button->inherits("kith::Button") && !button->inherits("kith::Chip"))
            continue;
        ++found;
        QVERIFY(!button->accessibleName().isEmpty() || !button->text().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
    QVERIFY(found > 10);
    for (const QWidget *list : gallery.findChildren<QListView *>()) {
        if (!list->window()->inherits("QComboBoxPrivateContainer") && qobject_cast<const ListView *>(list))
            QVERIFY(!list->accessibleName().isEmpty());
    }
}

void TestKit::enterPressesTheButtonThatHasTheFocus()
{
    QDialog dialog;
    auto *cancel = new Button(u"Cancel"_s, Button::Kind::Normal, &dialog);
    auto *save = new Button(u"Save"_s, Button::Kind::Primary, &dialog);
    save->setDefault(true);
    QSignalSpy cancelled(cancel, &QPushButton::clicked), saved(save, &QPushButton::clicked);
    dialog.show();
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return);
    QTest::keyClick(cancel, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(cancelled.size(), 2);
    QCOMPARE(saved.size(), 0);
}

void TestKit::anUnavailableButtonSaysWhy()
{
    Button button(u"Import"_s, Button::Kind::Primary);
    button.setKey(QKeySequence(Qt::CTRL | Qt::Key_I));
    QVERIFY(button.toolTip().contains(u"Import"_s));
    button.setUnavailable(u"4 rows are still to decide."_s);
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), u"4 rows are still to decide."_s);
    button.setUnavailable({});
    QVERIFY(button.isEnabled());
}

void TestKit::theCommandOfAnUnavailableButtonIsNotOffered()
{
    Page page({u"people"_s, u"People"_s, u"people"_s});
    auto *button = new Button(u"New person"_s, u"plus"_s, Button::Kind::Primary, &page);
    const QAction *command = page.addCommand(button, u"plus"_s);
    QVERIFY(command->isEnabled());
    button->setUnavailable(u"This community can only be read here"_s);
    QVERIFY(!command->isEnabled());
    button->setUnavailable({});
    QVERIFY(command->isEnabled());
}

void TestKit::aToastLeavesUnlessItIsLookedAt()
{
    QWidget page;
    page.resize(600, 400);
    Toast toast(&page);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    toast.tell(u"George moved to the waiting list"_s, [] {});
    QVERIFY(toast.isVisible());
    QVERIFY(page.rect().contains(toast.geometry()));
    auto *timer = toast.findChild<QTimer *>();
    QVERIFY(!timer || timer->isActive());
    auto *undo = toast.findChild<QPushButton *>();
    undo->setFocus();
    QEvent leave(QEvent::HoverLeave);
    page.resize(300, 300);
    QVERIFY(page.rect().contains(toast.geometry()));
    toast.tell(u"A much longer sentence that has no room on a page as narrow as this one is"_s);
    QVERIFY(page.rect().contains(toast.geometry()));
    QVERIFY(!undo->isVisible());
    toast.dismiss();
    QVERIFY(!toast.isVisible());
}

void TestKit::undoIsOfferedOnceAndOnlyWhenPossible()
{
    QWidget page;
    page.resize(600, 400);
    Toast toast(&page);
    page.show();
    int undone = 0;
    toast.tell(u"First"_s, [&] { undone += 1; });
    toast.tell(u"Second"_s, [&] { undone += 10; });
    QTest::mouseClick(toast.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(undone, 10);
    QVERIFY(!toast.isVisible());
    toast.findChild<QPushButton *>()->click();
    QCOMPARE(undone, 10);
}

void TestKit::progressAppearsOnlyWhenItTakesLong()
{
    QWidget page;
    ProgressStrip strip(&page);
    page.show();
    strip.begin(u"Looking for people you already know"_s);
    strip.advance(1, 41);
    QVERIFY(!strip.isVisible());
    strip.finish();
    strip.begin(u"Looking"_s);
    QTRY_VERIFY(strip.isVisible());
    QSignalSpy stop(&strip, &ProgressStrip::stopRequested);
    strip.findChild<Button *>()->click();
    QCOMPARE(stop.size(), 1);
    QVERIFY(!strip.findChild<Button *>()->isEnabled());
    strip.advance(6'000'000'000, 12'000'000'000);
    strip.finish();
    strip.begin(u"Opening"_s, 0);
    QVERIFY(strip.isVisible());
    strip.finish();
    QVERIFY(!strip.isVisible() && !strip.running());
}

void TestKit::aSwitchAndChipsTellWhatWasChosen()
{
    ViewSwitch views(u"View"_s, {u"List"_s, u"Month"_s});
    QSignalSpy chosen(&views, &ViewSwitch::chosen);
    views.setCurrent(1);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(views.current(), 1);
    FilterChips chips(u"Who"_s);
    QSignalSpy filtered(&chips, &FilterChips::chosen);
    chips.add(u"Everyone"_s);
    Chip *second = chips.add(u"New"_s);
    QCOMPARE(chips.current(), 0);
    QCOMPARE(filtered.size(), 0);
    second->click();
    QCOMPARE(filtered.size(), 1);
    QCOMPARE(chips.current(), 1);
    second->setCount(3);
    QCOMPARE(second->accessibleName(), u"New, 3"_s);
}

void TestKit::theSidebarLeadsToItsPages()
{
    Sidebar sidebar;
    QSignalSpy chosen(&sidebar, &Sidebar::pageChosen);
    sidebar.addPage(u"Today"_s, u"today"_s);
    sidebar.addPage(u"People"_s, u"people"_s);
    sidebar.setCurrent(0);
    auto *list = sidebar.findChild<QListView *>();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(sidebar.current(), 1);
    sidebar.setCompact(true);
    QVERIFY(sidebar.width() < 100);
}

void TestKit::clicksInARowReachItsActionAndPill()
{
    struct Row {
        qint64 id;
        bool operator==(const Row &) const = default;
    };
    RowModel<Row> model([](const Row &row) { return row.id; }, {{QString(), [](const Row &, int role) -> QVariant {
        switch (role) {
        case Qt::DisplayRole: return u"Grace Okafor"_s;
        case roles::State: return QVariant::fromValue(Pill{u"No answer"_s, PillKind::Outline, true});
        case roles::Actions: return QStringList{u"icon:mail|Write"_s, u"Invite"_s};
        default: return {};
        }
    }}});
    model.setRows({{7}});
    for (Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        ListView list(u"Guests"_s, RowLook::guest());
        list.setLayoutDirection(direction);
        list.setModel(&model);
        list.resize(700, 200);
        list.show();
        QSignalSpy action(&list, &ListView::actionClicked), pill(&list, &ListView::pillClicked), opened(&list, &ListView::opened);
        auto *delegate = qobject_cast<RowDelegate *>(list.itemDelegate());
        const QRect row = list.visualRect(model.index(0, 0));
        const auto at = [&](const QRect &box) {
            const QPoint centre = box.center();
            return direction == Qt::LeftToRight ? centre : QPoint(row.left() + row.right() - centre.x(), centre.y());
        };
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at(delegate->actionRect(row, model.index(0, 0), 1)));
        QCOMPARE(action.size(), 1);
        QCOMPARE(action[0], (QVariantList{7ll, 1}));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at(delegate->pillRect(row, model.index(0, 0))));
        QCOMPARE(pill.size(), 1);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }
}

void TestKit::rowsStayTogetherOnAVeryWideScreen()
{
    ListView list(u"Guests"_s, RowLook::guest());
    list.resize(3400, 600);
    list.show();
    const int wide = list.viewport()->width();
    QVERIFY2(wide < Theme::px(1200), qPrintable(QString::number(wide)));
    list.resize(600, 600);
    QVERIFY2(list.viewport()->width() > 570, qPrintable(QString::number(list.viewport()->width())));
}

void TestKit::aLabelBeginsOnTheWindowsSide()
{
    for (const QString &text : {u"Supper"_s, u"עמר"_s}) {
        Label label(text, Type::Body);
        label.resize(400, 30);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            label.setLayoutDirection(direction);
            const QImage image = label.grab().toImage();
            const QColor ground = image.pixelColor(image.width() / 2, 1);
            bool left = false, right = false;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    if (image.pixelColor(x, y) != ground)
                        (x < image.width() / 2 ? left : right) = true;
                }
            }
            QCOMPARE(left, direction == Qt::LeftToRight);
            QCOMPARE(right, direction == Qt::RightToLeft);
        }
    }
}

void TestKit::theGalleryIsDrawnInBothThemes()
{
    Appearance appearance(*qApp);
    for (Appearance::Mode mode : {Appearance::Mode::Dark, Appearance::Mode::Light}) {
        appearance.apply(mode);
        Gallery gallery;
        gallery.resize(1280, 1100);
        gallery.show();
        const QImage image = gallery.grab().toImage();
        const Theme &theme = mode == Appearance::Mode::Dark ? Theme::dark() : Theme::light();
        QCOMPARE(image.pixelColor(2, 2), theme(Colour::Base));
    }
}

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
