// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first window.
#include "ui/shell/welcome.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QStandardPaths>

#include "app/core/folding.h"
#include "ui/kit/balancedlabel.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/labels.h"
#include "ui/kit/progressstrip.h"
#include "ui/shell/chairring.h"
#include "ui/shell/choicerow.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int pictureShare = 41;   // per cent of the width
static constexpr int roomForWays = 420;
static constexpr int recentShown = 3;

QString Welcome::fileFor(const QString &name)
{
    const QString plain = fold(name).replace(u' ', u'-');
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Kith/"_s;
    return folder + (plain.isEmpty() ? u"community"_s : plain) + u".kith"_s;
}

Welcome::Welcome(QWidget *parent)
    : QWidget(parent), m_picture(picture()), m_banner(new Banner), m_progress(new ProgressStrip), m_asked(new QWidget), m_name(new QLineEdit),
      m_nameField(new Field(QString(), m_name)), m_where(new Label(QString(), Type::Small, Colour::Text2)),
      m_begin(new Button(tr("Begin"), Button::Kind::Primary)), m_choices(new QVBoxLayout)
{
    setObjectName(u"welcome"_s);
    setWindowTitle(tr("Kith"));
    const QSize most = screen()->availableSize() - QSize(40, 60);
    resize(QSize(Theme::px(1120), Theme::px(720)).boundedTo(most).expandedTo({1120, 720}));
    setMinimumSize(640, 480);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_picture, pictureShare);
    row->addWidget(ways(), 100 - pictureShare);
    connect(m_progress, &ProgressStrip::stopRequested, this, &Welcome::stopRequested);
}

QWidget *Welcome::picture()
{
    auto *side = new QWidget;
    side->setMinimumWidth(200);
    auto *column = new QVBoxLayout(side);
    auto *motto = new BalancedLabel(tr("The difference between an audience and a community is which way the chairs are facing."), Type::Heading);
    motto->setMaximumWidth(Theme::px(350));
    // A label that wraps asks for next to no width where it is aligned; between two stretches it gets what there is.
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(motto, 12);
    centred->addStretch(1);
    column->setContentsMargins(24, 32, 24, 32);
    column->addStretch(1);
    column->addWidget(new ChairRing, 10, Qt::AlignHCenter);
    column->addSpacing(32);
    column->addLayout(centred);
    column->addStretch(1);
    return side;
}

QWidget *Welcome::ways()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(48, 32, 48, 32);
    column->setSpacing(8);
    auto *what = new Label(tr("For the people who bring people together. One community lives in one file on this computer. No account, no network."), Type::Body,
                           Colour::Text2);
    what->setWordWrap(true);
    auto *asked = new QVBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(8);
    addName(asked);
    asked->addSpacing(20);
    addChoices();
    asked->addLayout(m_choices);
    for (QWidget *above : std::initializer_list<QWidget *>{m_banner, m_progress})
        above->setMaximumWidth(Theme::px(620));
    column->addStretch(1);
    column->addWidget(m_banner);
    column->addWidget(m_progress);
    column->addWidget(new Label(tr("Welcome to Kith"), Type::Display));
    column->addWidget(what);
    column->addSpacing(20);
    column->addWidget(m_asked);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    // The window's own colour shows through, in its two halves.
    body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void Welcome::addName(QVBoxLayout *column)
{
    m_name->setObjectName(u"communityName"_s);
    m_name->setPlaceholderText(tr("The Tuesday Table"));
    m_begin->setObjectName(u"begin"_s);
    auto *label = new Label(tr("What do you call your circle?"), Type::Section);
    label->setBuddy(m_name);
    m_name->setAccessibleName(label->text());
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_nameField, 1);
    row->addWidget(m_begin, 0, Qt::AlignTop);
    auto *elsewhere = new Button(tr("Elsewhere…"), Button::Kind::Link);
    elsewhere->setObjectName(u"elsewhere"_s);
    elsewhere->setAccessibleDescription(tr("Choose where the file is kept"));
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    m_where->setElided();
    below->addWidget(m_where);
    below->addWidget(elsewhere);
    below->addStretch(1);
    column->addWidget(label);
    column->addLayout(row);
    column->addLayout(below);
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->setError({});
        showWhere();
    });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { begin(false); });
    connect(m_begin, &QPushButton::clicked, this, [this] { begin(false); });
    connect(elsewhere, &QPushButton::clicked, this, &Welcome::chooseWhere);
    showWhere();
}

void Welcome::showWhere()
{
    const QString file = m_file.isEmpty() ? fileFor(m_name->text()) : m_file;
    const QString home = QDir::homePath() + u'/';
    m_where->setText(tr("Saved as %1").arg(QDir::toNativeSeparators(file.startsWith(home) ? file.mid(home.size()) : file)));
    m_begin->setUnavailable(m_name->text().simplified().isEmpty() ? tr("Give it a name first") : QString());
}

void Welcome::chooseWhere()
{
    auto *dialog = new QFileDialog(this, tr("Where to keep it"), QFileInfo(fileFor(m_name->text())).absolutePath(), tr("Communities (*.kith)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"kith"_s);
    dialog->selectFile(QFileInfo(fileFor(m_name->text())).fileName());
    // What is there is never overwritten; whoever chooses it is told so when it is to be made.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file = file;
        showWhere();
    });
    openChooser(dialog);
}

void Welcome::addChoices()
{
    m_choices->setSpacing(0);
    m_choices->addWidget(divider());
    m_choices->addWidget(choice(u"openCommunity"_s, u"folder"_s, tr("Open a community"), tr("A .kith file someone handed you, or a backup"),
                                [this] { Q_EMIT openRequested({}); }));
    m_choices->addWidget(choice(u"bringList"_s, u"sheet"_s, tr("Bring a list of people"), tr("From a spreadsheet, CSV or contact cards"), [this] { begin(true); }));
    m_choices->addWidget(choice(u"connectStore"_s, u"server"_s, tr("Connect to a team store"), tr("On a PostgreSQL server your group runs"),
                                [this] { Q_EMIT connectRequested(); }));
    m_choices->addWidget(choice(u"lookAround"_s, u"look-around"_s, tr("Look around first"), tr("An invented circle of 34 people, yours to break"),
                                [this] { Q_EMIT demoRequested(); }));
}

QWidget *Welcome::choice(const QString &id, const QString &iconName, const QString &title, const QString &line, std::function<void()> run)
{
    auto *row = new ChoiceRow(iconName, title, line);
    row->setObjectName(id);
    connect(row, &QAbstractButton::clicked, this, std::move(run));
    return row;
}

void Welcome::setRecent(const QList<RecentStore> &recent)
{
    qDeleteAll(m_recent);
    m_recent.clear();
    for (const RecentStore &store : recent.mid(0, recentShown)) {
        QWidget *row = choice(u"recent"_s, u"history"_s, store.name, store.place, [this, location = store.location] { Q_EMIT openRequested(location); });
        m_choices->insertWidget(int(m_recent.size()) + 1, row);
        m_recent.append(row);
    }
}

void Welcome::begin(bool bring)
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_nameField->setError(bring ? tr("Give your circle a name first; the list comes next.") : tr("Give your circle a name first."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT beginRequested(name, m_file.isEmpty() ? fileFor(name) : m_file, bring);
}

void Welcome::refused(const QString &sentence)
{
    m_banner->tell(Banner::Kind::Problem, sentence);
}

void Welcome::setBusy(const QString &sentence)
{
    m_asked->setEnabled(sentence.isEmpty());
    if (sentence.isEmpty()) {
        m_progress->finish();
        return;
    }
    m_banner->hide();
    m_progress->begin(sentence, 0);
}

void Welcome::resizeEvent(QResizeEvent *event)
{
    // With large text the picture gives way to the words.
    m_picture->setMaximumWidth(std::max(m_picture->minimumWidth(), width() - Theme::px(roomForWays)));
    QWidget::resizeEvent(event);
}

void Welcome::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme(Colour::Base));
    const QRect picture = m_picture->geometry();
    painter.fillRect(picture, theme(Colour::Window));
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? picture.left() : picture.right(), 0, 1, height()), theme(Colour::Line));
}

} // namespace kith
