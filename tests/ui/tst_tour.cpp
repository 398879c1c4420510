// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour draws every page and dialog to files, in the size, the text and the language asked for.
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageAndDialogIsDrawn();
    void whatCannotBeDrawnSoIsSaid_data();
    void whatCannotBeDrawnSoIsSaid();

private:
    struct Ended {
        int status;
        QByteArray out;
        QString problem;
    };
    static Ended tour(const QStringList &options)
    {
        QProcess kith;
        kith.start(qEnvironmentVariable("KITH_PROGRAM"), QStringList{u"tour"_s} + options);
        if (!kith.waitForFinished(240000))
            qFatal("the tour did not end");
        return {kith.exitCode(), kith.readAllStandardOutput(), QString::fromUtf8(kith.readAllStandardError())};
    }
};

void TestTour::everyPageAndDialogIsDrawn()
{
    const QTemporaryDir dir;
    const Ended ended = tour({dir.path(), u"--json"_s, u"--scale"_s, u"1"_s, u"--size"_s, u"800x600"_s, u"--text"_s, u"150"_s, u"--language"_s, u"qps"_s, u"--theme"_s, u"dark"_s});
    QVERIFY2(ended.status == 0, qPrintable(ended.problem));
    QStringList pages;
    for (const auto &picture : QJsonDocument::fromJson(ended.out).array()) {
        pages << picture[u"page"].toString();
        const QImage image(picture[u"file"].toString());
        QVERIFY2(!image.isNull(), qPrintable(pages.last()));
    }
    for (const auto &page : {u"gatherings"_s, u"gathering-guests"_s, u"door"_s, u"people"_s, u"people-empty"_s, u"history"_s, u"import"_s, u"export-people"_s,
                             u"palette"_s, u"settings"_s, u"shortcuts"_s, u"connect"_s, u"welcome"_s, u"gallery"_s})
        QVERIFY2(pages.contains(page), qPrintable(page));
    QCOMPARE(QImage(dir.filePath(u"people.png"_s)).size(), QSize(800, 600));
}

void TestTour::whatCannotBeDrawnSoIsSaid_data()
{
    QTest::addColumn<QStringList>("options");
    const QString somewhere = QDir::tempPath();
    QTest::newRow("no folder") << QStringList();
    QTest::newRow("no size") << QStringList{somewhere, u"--size"_s, u"large"_s};
    QTest::newRow("tiny text") << QStringList{somewhere, u"--text"_s, u"50"_s};
    QTest::newRow("a third theme") << QStringList{somewhere, u"--theme"_s, u"sepia"_s};
    QTest::newRow("no option") << QStringList{somewhere, u"--colour"_s};
}

void TestTour::whatCannotBeDrawnSoIsSaid()
{
    QFETCH(QStringList, options);
    const Ended ended = tour(options);
    QCOMPARE(ended.status, 2);
    QVERIFY(!ended.problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
