// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which folder may include which, and what only one folder may do: the table of the architecture, held by a test.
#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Literal {
    int line;
    QString text;
};

/// A source file taken apart: code with comments and literals blanked out (lines kept), and the string literals.
struct Source {
    QString code;
    QList<Literal> literals;
};

/// One breach per line of the answer, written "path:line: what is wrong".
class Layers
{
public:
    Layers();
    QStringList breaches(const QString &path, const QString &text) const;
    static QString moduleOf(const QString &path);
    qsizetype knownHeaders() const { return m_qtModuleOf.size(); }

private:
    QString arrowProblem(const QString &from, const QString &included) const;
    QString headerProblem(const QString &path, const QString &header) const;

    QHash<QString, QSet<QString>> m_mayInclude;
    QHash<QString, QString> m_qtModuleOf; ///< "QLabel" -> "QtWidgets"
};

const auto nouns = u"app/people app/gatherings app/followups app/help app/tables app/community"_s;

Layers::Layers()
{
    const std::pair<QString, QString> table[] = {
        {u"app/core"_s, {}},
        {u"app/store"_s, u"app/core"_s},
        {u"app/people"_s, u"app/core app/store"_s},
        {u"app/gatherings"_s, u"app/core app/store app/people"_s},
        {u"app/followups"_s, u"app/core app/store app/people app/gatherings"_s},
        {u"app/help"_s, u"app/core app/store app/people app/gatherings"_s},
        {u"app/tables"_s, u"app/core app/store app/people app/gatherings"_s},
        {u"app/community"_s, u"app/core app/store app/people app/gatherings app/followups app/help app/tables"_s},
        {u"app/exchange"_s, u"app/core app/store app/exchange/phonenumbers "_s + nouns},
        {u"app/exchange/phonenumbers"_s, {}},
        {u"app/search"_s, u"app/core app/store "_s + nouns},
        {u"app/door"_s, u"app/core app/store app/people app/gatherings"_s},
        {u"app/upkeep"_s, u"app/core app/store app/exchange "_s + nouns},
        {u"app/session"_s, u"app/core app/store"_s},
        {u"app/cli"_s, u"app/*"_s},
        {u"ui/kit"_s, u"app/core app/store app/session ui/kit/printing"_s},
        {u"ui/kit/printing"_s, {}},
        {u"ui/today"_s, u"app/* ui/kit"_s},
        {u"ui/people"_s, u"app/* ui/kit"_s},
        {u"ui/gatherings"_s, u"app/* ui/kit"_s},
        {u"ui/help"_s, u"app/* ui/kit"_s},
        {u"ui/tables"_s, u"app/* ui/kit"_s},
        {u"ui/followups"_s, u"app/* ui/kit"_s},
        {u"ui/history"_s, u"app/* ui/kit"_s},
        {u"ui/exchange"_s, u"app/* ui/kit"_s},
        {u"ui/shell"_s, u"app/core app/store app/search app/session ui/*"_s},
        {u"ui/main"_s, u"app/* ui/*"_s},
    };
    for (const auto &[from, to] : table) {
        const QStringList targets = to.split(u' ', Qt::SkipEmptyParts);
        m_mayInclude.insert(from, QSet<QString>(targets.begin(), targets.end()));
    }
    const QDir qt(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : qt.entryList({u"Qt*"_s}, QDir::Dirs)) {
        for (const QString &header : QDir(qt.filePath(module)).entryList(QDir::Files))
            m_qtModuleOf.insert(header, module);
        m_qtModuleOf.insert(module, u"a whole module"_s);
    }
}

QString Layers::moduleOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (path == u"ui/main.cpp")
        return u"ui/main"_s;
    // A module that is loaded while running stands below the one that asks it, and sees nothing of it.
    if (parts.size() == 4)
        return parts.mid(0, 3).join(u'/');
    return parts.size() == 3 ? parts[0] + u"/"_s + parts[1] : QString();
}

QString Layers::arrowProblem(const QString &from, const QString &included) const
{
    const QString to = moduleOf(included);
    if (to.isEmpty())
        return u"\"%1\" is not written from the top of the tree"_s.arg(included);
    const QSet<QString> allowed = m_mayInclude.value(from);
    if (to == from || allowed.contains(to) || allowed.contains(to.section(u'/', 0, 0) + u"/*"_s))
        return {};
    return u"%1 may not include %2"_s.arg(from, to);
}

QString Layers::headerProblem(const QString &path, const QString &header) const
{
    const QString module = moduleOf(path);
    const QString name = header.section(u'/', -1);
    const QString qt = m_qtModuleOf.value(name);
    if (qt == u"a whole module")
        return u"<%1> is a whole module; include single headers"_s.arg(header);
    if ((name == u"sqlite3.h" || name == u"libpq-fe.h" || qt == u"QtSql") && module != u"app/store")
        return u"<%1> belongs to app/store"_s.arg(header);
    if (header.startsWith(u"libical/") && path != u"app/exchange/libical.h")
        return u"<%1> belongs to app/exchange/libical.h"_s.arg(header);
    if (name == u"libstemmer.h" && path != u"app/help/libstemmer.h")
        return u"<%1> belongs to app/help/libstemmer.h"_s.arg(header);
    if (name == u"sodium.h" && path != u"app/people/libsodium.h")
        return u"<%1> belongs to app/people/libsodium.h"_s.arg(header);
    if (qt == u"QtPrintSupport" && module != u"ui/kit/printing")
        return u"<%1> belongs to ui/kit/printing"_s.arg(header);
    if (name == u"zip.h" && path != u"app/exchange/libzip.h")
        return u"<%1> belongs to app/exchange/libzip.h"_s.arg(header);
    if (name == u"xlsxwriter.h" && path != u"app/exchange/libxlsxwriter.h")
        return u"<%1> belongs to app/exchange/libxlsxwriter.h"_s.arg(header);
    if (header.startsWith(u"phonenumbers/") && module != u"app/exchange/phonenumbers")
        return u"<%1> belongs to app/exchange/phonenumbers"_s.arg(header);
    if (name == u"igraph.h" && header.startsWith(u"igraph/") && path != u"app/help/igraph.h")
        return u"<%1> belongs to app/help/igraph.h"_s.arg(header);
    const bool drawsPages = qt == u"QtGui" && module == u"app/exchange";
    if (module.startsWith(u"app/") && !qt.isEmpty() && qt != u"QtCore" && !drawsPages)
        return u"<%1> is %2, which %3 must do without"_s.arg(header, qt, module);
    return {};
}

/// Copies text[from, to) blanked out, keeping its line ends.
QString blank(QStringView text)
{
    QString spaces(text.size(), u' ');
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n')
            spaces[i] = u'\n';
    }
    return spaces;
}

Source takeApart(const QString &text)
{
    static const QStringList tokens = {
        QString::fromLatin1(R"re((?<comment>//[^\n]*|/\*.*?\*/))re"),
        QString::fromLatin1(R"re(R["](?<mark>[^\s()\\]*)\((?<raw>.*?)\)\k<mark>["])re"),
        QString::fromLatin1(R"re((?<=[0-9a-fA-F])['](?=[0-9a-fA-F]))re"), // 1'000
        QString::fromLatin1(R"re((?<![0-9a-fA-F])['](?:[^'\\\n]|\\.)+['])re"), // a character
        u"[\"](?<plain>(?:[^\"\\\\\\n]|\\\\.)*)[\"]"_s, // no raw string: moc loses its place in this one
    };
    static const QRegularExpression token(tokens.join(u'|'), QRegularExpression::DotMatchesEverythingOption);
    Source source;
    qsizetype end = 0;
    int line = 1;
    for (auto all = token.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const QStringView before = QStringView(text).mid(end, match.capturedStart() - end);
        source.code += before;
        line += int(before.count(u'\n'));
        if (match.capturedView().endsWith(u'"'))
            source.literals.append({line, match.captured(u"raw"_s) + match.captured(u"plain"_s)});
        source.code += blank(match.capturedView());
        line += int(match.capturedView().count(u'\n'));
        end = match.capturedEnd();
    }
    source.code += QStringView(text).mid(end);
    return source;
}

/// Visible text starts in sentence case ("Select people from ..."), statements do not.
bool isStatement(const QString &literal)
{
    static const QRegularExpression loud(QString::fromLatin1(R"re(^\s*(SELECT|INSERT|UPDATE|DELETE)\b)re"));
    static const QRegularExpression any(
        QString::fromLatin1(R"re(^\s*(select\b.*\bfrom\b|insert\s+(or\s+\w+\s+)?into\b|update\s+\S+\s+set\b|delete\s+from\b))re"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression sentence(QString::fromLatin1(R"re(^\s*[A-Z][a-z])re"));
    return loud.match(literal).hasMatch() || (any.match(literal).hasMatch() && !sentence.match(literal).hasMatch());
}

/// What only one place may do, as (pattern in the code, the one file that may, why not).
QStringList forbiddenCalls(const QString &path, const QString &code)
{
    struct Rule {
        QRegularExpression pattern;
        QString exception;
        QString why;
    };
    static const Rule rules[] = {
        {QRegularExpression(QString::fromLatin1(R"re(\binstance\s*\(\s*\))re")), {}, u"nothing is global; hand it down"_s},
        {QRegularExpression(QString::fromLatin1(R"re(\b(currentDateTime(Utc)?|currentDate|currentTime|currentMSecsSinceEpoch|currentSecsSinceEpoch)\s*\()re")),
         u"app/core/clock.cpp"_s, u"time is an argument; ask the clock"_s},
        {QRegularExpression(QString::fromLatin1(R"re(\bsystem_clock\s*::\s*now\b)re")), u"app/core/clock.cpp"_s, u"time is an argument; ask the clock"_s},
    };
    QStringList found;
    int number = 0;
    for (const QString &line : code.split(u'\n')) {
        ++number;
        for (const Rule &rule : rules) {
            if (path != rule.exception && line.contains(rule.pattern))
                found += u"%1:%2: %3"_s.arg(path).arg(number).arg(rule.why);
        }
    }
    return found;
}

QStringList Layers::breaches(const QString &path, const QString &text) const
{
    const QString module = moduleOf(path);
    if (!m_mayInclude.contains(module))
        return {u"%1:1: is in no folder of the table"_s.arg(path)};

    static const QRegularExpression include(QString::fromLatin1(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"));
    QStringList found;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        const QRegularExpressionMatch match = include.match(line);
        if (!match.hasMatch() || match.captured(2).endsWith(u".moc"))
            continue;
        const bool ours = match.captured(1) == u"\"";
        const QString problem = ours ? arrowProblem(module, match.captured(2)) : headerProblem(path, match.captured(2));
        if (!problem.isEmpty())
            found += u"%1:%2: %3"_s.arg(path).arg(number).arg(problem);
    }
    const Source source = takeApart(text);
    found += forbiddenCalls(path, source.code);
    for (const Literal &literal : source.literals) {
        if (module != u"app/store" && isStatement(literal.text))
            found += u"%1:%2: SQL belongs to app/store and resources/sql"_s.arg(path).arg(literal.line);
    }
    return found;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsTheTable();
    void anArrowAgainstTheTableIsFound_data();
    void anArrowAgainstTheTableIsFound();
    void whatTheTableAllowsPasses_data();
    void whatTheTableAllowsPasses();

private:
    const Layers m_layers;
};

void TestLayers::theTreeKeepsTheTable()
{
    QVERIFY2(m_layers.knownHeaders() > 500, "Qt's headers were not found, so the test would see nothing");
    const QDir root(QStringLiteral(KITH_SOURCE_DIR));
    QStringList found;
    int files = 0;
    for (const QString &top : {u"app"_s, u"ui"_s}) {
        QDirIterator it(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            found += m_layers.breaches(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
            ++files;
        }
    }
    QVERIFY(files > 0);
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u"\n"_s)));
}

void TestLayers::anArrowAgainstTheTableIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("breach");

    const auto row = [](const char *name, const QString &path, const QString &text, const QString &breach) {
        QTest::newRow(name) << path << text << breach;
    };
    row("core knows people", u"app/core/x.h"_s, u"#pragma once\n#include \"app/people/person.h\"\n"_s,
        u"app/core/x.h:2: app/core may not include app/people"_s);
    row("a noun knows a later noun", u"app/people/x.cpp"_s, u"#include \"app/gatherings/gathering.h\"\n"_s,
        u"app/people/x.cpp:1: app/people may not include app/gatherings"_s);
    row("session knows a noun", u"app/session/x.cpp"_s, u"#include \"app/people/person.h\"\n"_s,
        u"app/session/x.cpp:1: app/session may not include app/people"_s);
    row("the app knows the window", u"app/cli/x.cpp"_s, u"#include \"ui/kit/theme.h\"\n"_s,
        u"app/cli/x.cpp:1: app/cli may not include ui/kit"_s);
    row("the kit knows a noun", u"ui/kit/x.cpp"_s, u"#include \"app/people/person.h\"\n"_s,
        u"ui/kit/x.cpp:1: ui/kit may not include app/people"_s);
    row("a page knows another page", u"ui/people/x.cpp"_s, u"#include \"ui/history/historypage.h\"\n"_s,
        u"ui/people/x.cpp:1: ui/people may not include ui/history"_s);
    row("a page knows the shell", u"ui/people/x.cpp"_s, u"#include \"ui/shell/mainwindow.h\"\n"_s,
        u"ui/people/x.cpp:1: ui/people may not include ui/shell"_s);
    row("a short path", u"app/people/x.cpp"_s, u"#include \"person.h\"\n"_s,
        u"app/people/x.cpp:1: \"person.h\" is not written from the top of the tree"_s);
    row("a folder nobody listed", u"app/misc/x.cpp"_s, u"\n"_s, u"app/misc/x.cpp:1: is in no folder of the table"_s);
    row("a widget under app", u"app/exchange/x.cpp"_s, u"#include <QLabel>\n"_s,
        u"app/exchange/x.cpp:1: <QLabel> is QtWidgets, which app/exchange must do without"_s);
    row("drawing outside exchange", u"app/people/x.cpp"_s, u"#include <QPainter>\n"_s,
        u"app/people/x.cpp:1: <QPainter> is QtGui, which app/people must do without"_s);
    row("a whole module", u"ui/kit/x.cpp"_s, u"#include <QtWidgets>\n"_s,
        u"ui/kit/x.cpp:1: <QtWidgets> is a whole module; include single headers"_s);
    row("SQLite outside the store", u"app/people/x.cpp"_s, u"#include <sqlite3.h>\n"_s,
        u"app/people/x.cpp:1: <sqlite3.h> belongs to app/store"_s);
    row("libpq outside the store", u"ui/shell/x.cpp"_s, u"# include <libpq-fe.h>\n"_s,
        u"ui/shell/x.cpp:1: <libpq-fe.h> belongs to app/store"_s);
    row("Qt SQL outside the store", u"ui/people/x.cpp"_s, u"#include <QSqlTableModel>\n"_s,
        u"ui/people/x.cpp:1: <QSqlTableModel> belongs to app/store"_s);
    row("a calendar library that is always loaded", u"app/exchange/x.cpp"_s, u"#include <libical/ical.h>\n"_s,
        u"app/exchange/x.cpp:1: <libical/ical.h> belongs to app/exchange/libical.h"_s);
    row("a library of ciphers that is always loaded", u"app/people/x.cpp"_s, u"#include <sodium.h>\n"_s,
        u"app/people/x.cpp:1: <sodium.h> belongs to app/people/libsodium.h"_s);
    row("stemmers that are always loaded", u"app/help/x.cpp"_s, u"#include <libstemmer.h>\n"_s,
        u"app/help/x.cpp:1: <libstemmer.h> belongs to app/help/libstemmer.h"_s);
    row("printing that is always loaded", u"ui/exchange/x.cpp"_s, u"#include <QPrinter>\n"_s,
        u"ui/exchange/x.cpp:1: <QPrinter> belongs to ui/kit/printing"_s);
    row("a spreadsheet library that is always loaded", u"app/exchange/x.cpp"_s, u"#include <xlsxwriter.h>\n"_s,
        u"app/exchange/x.cpp:1: <xlsxwriter.h> belongs to app/exchange/libxlsxwriter.h"_s);
    row("an archive library that is always loaded", u"app/exchange/x.cpp"_s, u"#include <zip.h>\n"_s,
        u"app/exchange/x.cpp:1: <zip.h> belongs to app/exchange/libzip.h"_s);
    row("a phone library that is always loaded", u"app/exchange/x.cpp"_s, u"#include <phonenumbers/phonenumberutil.h>\n"_s,
        u"app/exchange/x.cpp:1: <phonenumbers/phonenumberutil.h> belongs to app/exchange/phonenumbers"_s);
    row("a module knows who loads it", u"app/exchange/phonenumbers/x.cpp"_s, u"#include \"app/exchange/phones.h\"\n"_s,
        u"app/exchange/phonenumbers/x.cpp:1: app/exchange/phonenumbers may not include app/exchange"_s);
    row("a singleton", u"ui/shell/x.cpp"_s, u"\nauto &s = Settings::instance();\n"_s,
        u"ui/shell/x.cpp:2: nothing is global; hand it down"_s);
    row("the time of day", u"app/people/x.cpp"_s, u"auto now = QDateTime::currentDateTimeUtc();\n"_s,
        u"app/people/x.cpp:1: time is an argument; ask the clock"_s);
    row("today", u"ui/people/x.cpp"_s, u"auto today = QDate::currentDate();\n"_s,
        u"ui/people/x.cpp:1: time is an argument; ask the clock"_s);
    row("a query", u"ui/people/x.cpp"_s, u"\nrun(\"SELECT name FROM person\");\n"_s,
        u"ui/people/x.cpp:2: SQL belongs to app/store and resources/sql"_s);
    row("a raw query in lower case", u"app/people/x.cpp"_s, u"run(uR\"sql(\n  update person set name = ?)sql\"_s);\n"_s,
        u"app/people/x.cpp:1: SQL belongs to app/store and resources/sql"_s);
}

void TestLayers::anArrowAgainstTheTableIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, breach);
    QCOMPARE(m_layers.breaches(path, text), QStringList{breach});
}

void TestLayers::whatTheTableAllowsPasses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    QTest::newRow("a verb") << u"app/gatherings/x.cpp"_s << u"#include \"app/people/person.h\"\n#include \"app/store/tx.h\"\n#include <QString>\n"_s;
    QTest::newRow("a command") << u"app/cli/x.cpp"_s << u"#include \"app/exchange/csv.h\"\n#include \"app/session/settings.h\"\n"_s;
    QTest::newRow("a PDF") << u"app/exchange/x.cpp"_s << u"#include <QPdfWriter>\n#include <QPainter>\n"_s;
    QTest::newRow("the store's own database") << u"app/store/x.cpp"_s << u"#include <sqlite3.h>\nrun(\"SELECT 1\");\n"_s;
    QTest::newRow("the calendar's own library") << u"app/exchange/libical.h"_s << u"#include <libical/ical.h>\n"_s;
    QTest::newRow("a page") << u"ui/people/x.cpp"_s << u"#include \"ui/kit/theme.h\"\n#include \"app/people/person.h\"\n#include <QLabel>\n#include \"x.moc\"\n"_s;
    QTest::newRow("what the shell finds") << u"ui/shell/x.cpp"_s << u"#include \"app/search/shelf.h\"\n"_s;
    QTest::newRow("the shell") << u"ui/shell/x.cpp"_s << u"#include \"ui/people/peoplepage.h\"\n"_s;
    QTest::newRow("the clock itself") << u"app/core/clock.cpp"_s << u"return QDateTime::currentMSecsSinceEpoch();\n"_s;
    QTest::newRow("words in comments") << u"app/people/x.cpp"_s << u"// QDate::currentDate() \"SELECT\"\n/* instance()\n */\n"_s;
    QTest::newRow("words for people") << u"ui/people/x.cpp"_s << u"tr(\"Select people from the list\"); tr(\"Update\"); c = '\"'; n = 1'000; m = \"instance()\";\n"_s;
}

void TestLayers::whatTheTableAllowsPasses()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(m_layers.breaches(path, text), QStringList());
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
