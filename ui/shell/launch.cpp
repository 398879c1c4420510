// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Running the window, and running the tour.
#include "ui/shell/launch.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include "app/session/settings.h"
#include "ui/kit/appearance.h"
#include "ui/kit/desktopnotifier.h"
#include "ui/shell/demo.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/speech.h"
#include "ui/shell/tour.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Launch)
};

constexpr int refused = 1;
constexpr int wrongUsage = 2;

constexpr int startMs = 1000;

int complain(const QString &sentence, int status)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return status;
}

struct TourOptions {
    QString folder;
    QString store;
    bool dark = false;
    bool json = false;
    QSize size{1280, 800};
    int text = 100;
    QString language;
    QString problem;
};

bool isScale(const QString &text)
{
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    return isNumber && scale >= 1 && scale <= 4;
}

TourOptions readOptions(const QStringList &args)
{
    QCommandLineParser parser;
    parser.addOptions({{u"theme"_s, {}, u"light|dark"_s, u"light"_s}, {u"scale"_s, {}, u"n"_s, u"2"_s}, {u"size"_s, {}, u"WxH"_s, u"1280x800"_s},
                       {u"text"_s, {}, u"percent"_s, u"100"_s}, {u"language"_s, {}, u"xx"_s}, {u"json"_s, {}}});
    TourOptions options;
    const QStringList words = QStringList{u"kith"_s} + args;
    if (!parser.parse(words))
        options.problem = parser.errorText();
    const QStringList places = parser.positionalArguments();
    options.folder = places.value(0);
    options.store = places.value(1);
    options.json = parser.isSet(u"json"_s);
    options.language = parser.value(u"language"_s);
    options.text = parser.value(u"text"_s).toInt();
    options.dark = parser.value(u"theme"_s) == u"dark";
    const QStringList size = parser.value(u"size"_s).split(u'x');
    options.size = {size.value(0).toInt(), size.value(1).toInt()};
    if (options.folder.isEmpty() || places.size() > 2)
        options.problem = Tr::tr("Say where the pictures go: kith tour DIR [STORE].");
    else if (options.size.width() < 400 || options.size.height() < 300)
        options.problem = Tr::tr("A size is written as 1280x800, and is at least 400x300.");
    else if (!options.dark && parser.value(u"theme"_s) != u"light")
        options.problem = Tr::tr("A theme is light or dark.");
    else if (!isScale(parser.value(u"scale"_s)))
        options.problem = Tr::tr("A scale is a number from 1 to 4.");
    else if (options.text < 100 || options.text > 200)
        options.problem = Tr::tr("The size of text is a number from 100 to 200, in per cent.");
    return options;
}

void printPictures(const QList<std::pair<QString, QString>> &pictures, bool json)
{
    QTextStream out(stdout);
    QJsonArray list;
    for (const auto &[page, file] : pictures) {
        list.append(QJsonObject{{u"page"_s, page}, {u"file"_s, file}});
        if (!json)
            out << file << Qt::endl;
    }
    if (json)
        out << QJsonDocument(list).toJson();
}

} // namespace

int runWindow(QApplication &app, const QStringList &args, std::unique_ptr<LargeJob> start)
{
    QTimer::singleShot(startMs, &app, [&start] { start.reset(); });
    app.setApplicationName(u"kith"_s);
    app.setDesktopFileName(u"org.kithcommunity.Kith"_s);
    app.setWindowIcon(QIcon::fromTheme(u"org.kithcommunity.Kith"_s));
    Settings settings(Settings::usualFile());
    speak(app, settings.language());
    Appearance appearance(app);
    DesktopNotifier notifier;
    Launcher launcher(app, settings, appearance);
    launcher.tellThrough(notifier);
    launcher.start(args.value(0));
    return app.exec();
}

int runTour(QApplication &app, const QStringList &args)
{
    const TourOptions options = readOptions(args);
    if (!options.problem.isEmpty())
        return complain(options.problem, wrongUsage);
    app.setApplicationName(u"kith"_s);
    speak(app, options.language);
    QTemporaryDir temporary;
    // Pictures must not depend on, or leave a trace in, somebody's own settings.
    Settings settings(temporary.filePath(u"settings.json"_s));
    settings.setName(u"Mirela"_s);
    settings.setTextSize(options.text);
    settings.setTheme(options.dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Appearance appearance(app);
    Launcher launcher(app, settings, appearance);
    std::unique_ptr<Tour> tour;
    QObject::connect(&launcher, &Launcher::refused, &app, [&](const QString &why) { app.exit(complain(why, refused)); });
    QObject::connect(&launcher, &Launcher::opened, &app, [&] {
        launcher.window()->resize(options.size);
        tour = std::make_unique<Tour>(launcher.community(), *launcher.window(), options.folder);
        QObject::connect(tour.get(), &Tour::failed, &app, [&app](const QString &why) { app.exit(complain(why, refused)); });
        QObject::connect(tour.get(), &Tour::finished, &app, [&] {
            printPictures(tour->pictures(), options.json);
            app.exit(0);
        });
        tour->start();
    });
    const QString demo = temporary.filePath(u"demo.kith"_s);
    if (options.store.isEmpty()) {
        makeDemo(demo, &app, [&](const Result<Done> &made) { made.ok() ? launcher.open(demo) : app.exit(complain(made.error().text, refused)); });
    } else {
        launcher.open(options.store);
    }
    return app.exec();
}

} // namespace kith
