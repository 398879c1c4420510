// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The row model: it tells views only the difference, keeps who is selected, searches quickly and gathers rows in sections.
#include "app/core/folding.h"
#include "ui/kit/listview.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodel.h"
#include "ui/kit/searchfield.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    qint64 id;
    QString name;
    QString group = u"all"_s;
    bool operator==(const Row &) const = default;
};

using Model = RowModel<Row>;

QVariant valueOf(const Row &row, int role)
{
    if (role == roles::State)
        return QVariant::fromValue(Pill{u"Coming"_s, PillKind::Positive, true});
    return role == Qt::DisplayRole ? QVariant(row.name) : role == roles::Line2 ? QVariant(row.group) : QVariant();
}

std::unique_ptr<Model> make(bool grouped = false)
{
    auto model = std::make_unique<Model>([](const Row &row) { return row.id; }, QList<Model::Column>{{u"Name"_s, valueOf}});
    model->setSearchText([](const Row &row) { return fold(row.name); });
    if (grouped)
        model->groupBy([](const Row &row) { return row.group; }, [](const QString &key, int count) { return Section{key, QString::number(count), {}}; });
    return model;
}

QList<Row> rowsOf(const QString &names)
{
    QList<Row> rows;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
        rows.append({qint64(qHash(name)) | 1, name});
    return rows;
}

QStringList shownIn(const QAbstractItemModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names.append(model.index(i, 0).data().toString());
    return names;
}

QList<Row> many(int count)
{
    static const QStringList first = {u"Ana"_s, u"José"_s, u"Łukasz"_s, u"Zoë"_s, u"Fatou"_s, u"Ingrid"_s, u"Beatrice"_s, u"Siobhán"_s};
    static const QStringList last = {u"Lindqvist"_s, u"Fontana"_s, u"Okafor"_s, u"Wójcik"_s, u"Hallam"_s, u"van den Berg"_s, u"Tremblay"_s};
    QList<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.append({i + 1, u"%1 %2 %3"_s.arg(first[i % first.size()], last[(i / 8) % last.size()]).arg(i)});
    return rows;
}

} // namespace

class TestKitRowModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheDifferenceIsTold_data();
    void onlyTheDifferenceIsTold();
    void anyChangeEndsWithTheRowsGiven();
    void aChangedRowIsToldOnce();
    void selectionFollowsItsRowThroughAReset();
    void wordStartsComeBeforeTheInsideOfWords();
    void accentsAndOrderOfWordsDoNotMatter();
    void sectionsHoldTheirRowsAndCanBeClosed();
    void aConditionHidesRowsOfEverySection();
    void aColumnSortsBothWaysAndBack();
    void screenReadersHearTheWholeRow();
    void typingInAListGoesToItsSearchField();
    void movingKeysInTheSearchFieldMoveInTheList();
    void aHundredThousandRowsAreNarrowedByEveryKeystroke();
    void aHundredThousandRowsAreReplacedWithoutAReset();
};

void TestKitRowModel::onlyTheDifferenceIsTold_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("inserts");
    QTest::addColumn<int>("removes");
    QTest::newRow("the same") << u"a b c"_s << u"a b c"_s << 0 << 0;
    QTest::newRow("from nothing") << QString() << u"a b c"_s << 1 << 0;
    QTest::newRow("to nothing") << u"a b c"_s << QString() << 0 << 1;
    QTest::newRow("one in the middle") << u"a b c"_s << u"a x b c"_s << 1 << 0;
    QTest::newRow("one gone") << u"a b c"_s << u"a c"_s << 0 << 1;
    QTest::newRow("one moved") << u"a b c d"_s << u"b c d a"_s << 1 << 1;
    QTest::newRow("turned round") << u"a b c"_s << u"c b a"_s << 1 << 1;
    QTest::newRow("all others") << u"a b"_s << u"x y"_s << 1 << 1;
}

void TestKitRowModel::onlyTheDifferenceIsTold()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto model = make();
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setRows(rowsOf(before));
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted), removed(model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset), changed(model.get(), &QAbstractItemModel::dataChanged);
    model->setRows(rowsOf(after));
    QCOMPARE(shownIn(*model).join(u' '), after);
    QTEST(int(inserted.size()), "inserts");
    QTEST(int(removed.size()), "removes");
    QCOMPARE(reset.size() + changed.size(), 0);
}

void TestKitRowModel::anyChangeEndsWithTheRowsGiven()
{
    QRandomGenerator random(7);
    for (const bool grouped : {false, true}) {
        const auto model = make(grouped);
        QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        ListView view(u"Rows"_s);
        view.setModel(model.get());
        for (int round = 0; round < 150; ++round) {
            QList<Row> rows;
            QList<qint64> ids;
            for (qint64 id = 1; id <= 40; ++id)
                ids.append(id);
            std::shuffle(ids.begin(), ids.end(), std::mt19937(unsigned(round / 3)));
            for (qint64 id : ids) {
                if (random.bounded(3) > 0)
                    rows.append({id, u"n%1 %2"_s.arg(id).arg(random.bounded(2)), QString::number(id % 3)});
            }
            model->setFilter(round % 4 == 3 ? u"1"_s : QString());
            model->setRows(rows);
            if (round % 4 == 3)
                continue;
            QCOMPARE(model->shown(), int(rows.size()));
            QCOMPARE(model->rowCount(), int(rows.size()) + (grouped ? 3 : 0));
            for (int i = 0; !grouped && i < rows.size(); ++i)
                QCOMPARE(*model->at(i), rows[i]);
        }
    }
}

void TestKitRowModel::aChangedRowIsToldOnce()
{
    const auto model = make();
    model->setRows({{1, u"Ana"_s}, {2, u"Ben"_s}, {3, u"Cleo"_s}});
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    model->setRows({{1, u"Ana"_s}, {2, u"Benedict"_s}, {3, u"Cleo"_s}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    model->setFilter(u"benedict"_s);
    QCOMPARE(shownIn(*model), QStringList{u"Benedict"_s});
}

void TestKitRowModel::selectionFollowsItsRowThroughAReset()
{
    const auto model = make();
    ListView view(u"People"_s);
    view.setModel(model.get());
    model->setRows(many(4000));
    QVERIFY(view.setCurrentKey(1500));
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset), told(&view, &ListView::currentKeyChanged);
    QList<Row> everyThird;
    for (const Row &row : many(4000)) {
        if (row.id % 3 == 0)
            everyThird.append(row);
    }
    model->setRows(everyThird);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(view.currentKey(), 1500);
    QCOMPARE(told.size(), 0);
    model->setRows(many(10));
    QCOMPARE(told.size(), 1);
    QVERIFY2(view.currentKey() <= 10, "a neighbour takes the place of a row that has gone");
    model->setRows({});
    QCOMPARE(view.currentKey(), 0);
    QCOMPARE(told.size(), 2);
}

void TestKitRowModel::wordStartsComeBeforeTheInsideOfWords()
{
    const auto model = make();
    model->setRows({{1, u"Beatrice Fontana"_s}, {2, u"Siobhán Ní Bhriain"_s}, {3, u"María de los Ángeles"_s}, {4, u"Ana Lindqvist"_s}, {5, u"Tom"_s}});
    model->setFilter(u"an"_s);
    QCOMPARE(shownIn(*model), (QStringList{u"María de los Ángeles"_s, u"Ana Lindqvist"_s, u"Beatrice Fontana"_s, u"Siobhán Ní Bhriain"_s}));
    model->setFilter({});
    QCOMPARE(model->rowCount(), 5);
    QCOMPARE(model->index(0, 0).data(roles::Key).toLongLong(), 1);
}

void TestKitRowModel::accentsAndOrderOfWordsDoNotMatter()
{
    const auto model = make();
    model->setRows({{1, u"Łukasz Wójcik"_s}, {2, u"Zoë van den Berg"_s}});
    for (const QString &typed : {u"wojcik luk"_s, u"ŁUK"_s, u"  lukasz  "_s}) {
        model->setFilter(typed);
        QCOMPARE(shownIn(*model), QStringList{u"Łukasz Wójcik"_s});
    }
    model->setFilter(u"luk berg"_s);
    QCOMPARE(model->rowCount(), 0);
}

void TestKitRowModel::sectionsHoldTheirRowsAndCanBeClosed()
{
    const auto model = make(true);
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setRows({{1, u"Ana"_s, u"Coming"_s}, {2, u"Ben"_s, u"Maybe"_s}, {3, u"Cleo"_s, u"Coming"_s}});
    QCOMPARE(shownIn(*model), (QStringList{u"Coming"_s, u"Ana"_s, u"Cleo"_s, u"Maybe"_s, u"Ben"_s}));
    QVERIFY(model->isSection(0) && !(model->flags(model->index(0, 0)) & Qt::ItemIsSelectable));
    QCOMPARE(model->index(0, 0).data(roles::SectionCaption).toString(), u"2"_s);
    QCOMPARE(model->keyAt(0), 0);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    model->setRows({{1, u"Ana"_s, u"Coming"_s}, {2, u"Ben"_s, u"Coming"_s}, {3, u"Cleo"_s, u"Coming"_s}});
    QCOMPARE(shownIn(*model), (QStringList{u"Coming"_s, u"Ana"_s, u"Ben"_s, u"Cleo"_s}));
    QCOMPARE(model->index(0, 0).data(roles::SectionCaption).toString(), u"3"_s);
    QVERIFY(changed.size() >= 1);
    model->toggleSection(0);
    QCOMPARE(shownIn(*model), QStringList{u"Coming"_s});
    QCOMPARE(model->shown(), 3);
    model->toggleSection(0);
    QCOMPARE(model->rowCount(), 4);
}

void TestKitRowModel::aConditionHidesRowsOfEverySection()
{
    const auto model = make(true);
    model->setRows({{1, u"Ana"_s, u"Coming"_s}, {2, u"Ben"_s, u"Maybe"_s}});
    model->setCondition([](const Row &row) { return row.group == u"Maybe"; });
    QCOMPARE(shownIn(*model), (QStringList{u"Maybe"_s, u"Ben"_s}));
    model->setCondition({});
    QCOMPARE(model->rowCount(), 4);
}

void TestKitRowModel::aColumnSortsBothWaysAndBack()
{
    const auto model = make();
    QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setRows(rowsOf(u"b10 b9 a"_s));
    model->sort(0);
    QCOMPARE(shownIn(*model).join(u' '), u"a b9 b10"_s);
    model->sort(0, Qt::DescendingOrder);
    QCOMPARE(shownIn(*model).join(u' '), u"b10 b9 a"_s);
    model->setRows(rowsOf(u"c b10 a"_s));
    QCOMPARE(shownIn(*model).join(u' '), u"c b10 a"_s);
    model->sort(-1);
    QCOMPARE(shownIn(*model).join(u' '), u"c b10 a"_s);
}

void TestKitRowModel::screenReadersHearTheWholeRow()
{
    const auto model = make();
    model->setRows({{1, u"Ana"_s, u"since May"_s}});
    QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Ana, Coming, since May"_s);
}

void TestKitRowModel::typingInAListGoesToItsSearchField()
{
    const auto model = make(true);
    model->setRows({{1, u"Ana"_s, u"A"_s}, {2, u"Ben"_s, u"B"_s}, {3, u"Benedict"_s, u"B"_s}});
    ListView list(u"People"_s);
    SearchField field(u"Name"_s);
    list.setModel(model.get());
    list.setSearchField(&field);
    QTest::keyClicks(&list, u"ben"_s);
    QCOMPARE(field.text(), u"ben"_s);
    QCOMPARE(list.currentKey(), 2);
    QTest::keyClick(&list, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(list.currentKey(), 2);
}

void TestKitRowModel::movingKeysInTheSearchFieldMoveInTheList()
{
    const auto model = make(true);
    model->setRows({{1, u"Ana"_s, u"A"_s}, {2, u"Ben"_s, u"B"_s}, {3, u"Benedict"_s, u"B"_s}});
    ListView list(u"People"_s);
    list.resize(300, 300);
    SearchField field(u"Name"_s);
    list.setModel(model.get());
    list.setSearchField(&field);
    QSignalSpy opened(&list, &ListView::opened);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(list.currentKey(), 1);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(list.currentKey(), 2);
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(list.currentKey(), 1);
    QTest::keyClicks(&field, u"bened"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toLongLong(), 3);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void TestKitRowModel::aHundredThousandRowsAreNarrowedByEveryKeystroke()
{
    const auto model = make();
    ListView list(u"People"_s);
    SearchField field(u"Name"_s);
    list.resize(320, 800);
    list.setModel(model.get());
    list.setSearchField(&field);
    model->setRows(many(100000));
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    list.grab();
    int before = model->rowCount();
    for (const QString &typed : {u"a"_s, u"an"_s, u"ana"_s, u"ana h"_s, u"ana ha"_s, u"ana hall"_s}) {
        field.setText(typed);
        QVERIFY2(model->rowCount() > 0 && model->rowCount() <= before, qPrintable(typed));
        before = model->rowCount();
    }
    QVERIFY(before < 100000);
    field.setText({});
    QCOMPARE(model->rowCount(), 100000);
}

void TestKitRowModel::aHundredThousandRowsAreReplacedWithoutAReset()
{
    const auto model = make();
    QList<Row> rows = many(100000);
    model->setRows(rows);
    rows[50000].name = u"Grace Okafor"_s;
    rows.removeAt(20);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset), changed(model.get(), &QAbstractItemModel::dataChanged);
    model->setRows(rows);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model->rowCount(), 99999);
}

QTEST_MAIN(TestKitRowModel)
#include "tst_kitrowmodel.moc"
