// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first window.
#include "ui/shell/welcome.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <cmath>

#include "app/core/folding.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/seats.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

// A ring of chairs that face each other, with a free one for whoever comes next.
class Ring : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {Theme::px(340), Theme::px(340)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        const qreal radius = std::min(width(), height()) * 0.40;
        const QPointF centre(width() / 2.0, height() / 2.0);
        p.setPen(Qt::NoPen);
        p.setBrush(theme(Colour::Base));
        p.drawEllipse(centre, radius * 0.78, radius * 0.78);
        constexpr int chairs = 12;
        for (int i = 0; i < chairs; ++i) {
            const qreal turn = i * 360.0 / chairs, angle = turn * M_PI / 180;
            const QPointF at(centre.x() + radius * std::sin(angle), centre.y() - radius * std::cos(angle));
            p.setOpacity(i == chairs / 2 ? 0.35 : 1);
            paintChair(&p, at, turn + 180, i == 0 ? 0 : 1, theme, 2.1);
        }
    }
};

class Choice : public QAbstractButton {
public:
    Choice(const QString &iconName, const QString &title, const QString &line) : m_icon(iconName), m_line(line)
    {
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(line);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {Theme::px(420), Theme::line(Type::Row) + Theme::line(Type::Small) + Theme::px(22)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const auto flip = [&](QRectF box) { return mirrored ? QRectF(width() - box.right(), box.y(), box.width(), box.height()) : box; };
        p.setPen(hasFocus() ? QPen(theme(Colour::Link), 2) : QPen(Qt::NoPen));
        p.setBrush(underMouse() ? QBrush(theme(Colour::Hover)) : QBrush(Qt::NoBrush));
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 2, -1, -3), 8, 8);
        p.fillRect(0, height() - 1, width(), 1, theme(Colour::Line));
        const int size = Theme::px(IconNav);
        paintIcon(&p, flip(QRectF(12, 0, size, height())), m_icon, theme(Colour::Text2), size);
        paintIcon(&p, flip(QRectF(width() - 12 - size, 0, size, height())), mirrored ? u"left"_s : u"right"_s, theme(Colour::Text3), Theme::px(14));
        QRectF text(size + 28, Theme::px(11), width() - 2 * size - 60, Theme::line(Type::Row));
        paintText(&p, flip(text), this->text(), Theme::font(Type::Row), theme(Colour::Text));
        text.translate(0, text.height());
        text.setHeight(Theme::line(Type::Small));
        paintText(&p, flip(text), m_line, Theme::font(Type::Small), theme(Colour::Text2));
    }

private:
    QString m_icon;
    QString m_line;
};

constexpr double ringShare = 0.41;

} // namespace

QString Welcome::fileFor(const QString &name)
{
    const QString plain = fold(name).replace(u' ', u'-');
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Kith/"_s;
    return folder + (plain.isEmpty() ? u"community"_s : plain) + u".kith"_s;
}

Welcome::Welcome(QWidget *parent)
    : QWidget(parent), m_banner(new Banner), m_name(new QLineEdit), m_where(new Label(QString(), Type::Small, Colour::Text2)),
      m_begin(new Button(tr("Begin"), Button::Kind::Primary)), m_choices(new QVBoxLayout)
{
    setObjectName(u"welcome"_s);
    setWindowTitle(tr("Kith"));
    resize(1120, 720);
    auto *left = new QVBoxLayout;
    auto *motto = new Label(tr("The difference between an audience and a community is which way the chairs are facing."), Type::Heading);
    motto->setWordWrap(true);
    motto->setAlignment(Qt::AlignHCenter);
    left->setContentsMargins(48, 32, 48, 32);
    left->addStretch(1);
    left->addWidget(new Ring, 0, Qt::AlignHCenter);
    left->addSpacing(24);
    left->addWidget(motto);
    left->addStretch(1);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(64, 32, 64, 32);
    right->setSpacing(8);
    auto *what = new Label(tr("For the people who bring people together. One community lives in one file on this computer. No account, no network."), Type::Body, Colour::Text2);
    what->setWordWrap(true);
    right->addStretch(1);
    right->addWidget(m_banner);
    right->addWidget(new Label(tr("Welcome to Kith"), Type::Display));
    right->addWidget(what);
    right->addSpacing(20);
    addName(right);
    right->addSpacing(20);
    right->addWidget(divider());
    m_choices->setSpacing(0);
    m_choices->addWidget(choice(u"folder"_s, tr("Open a community"), tr("A .kith file someone handed you, or a backup"), [this] { Q_EMIT openRequested({}); }));
    m_choices->addWidget(choice(u"look-around"_s, tr("Look around first"), tr("An invented circle of 34 people, yours to break"), [this] { Q_EMIT demoRequested(); }));
    right->addLayout(m_choices);
    right->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 41);
    row->addLayout(right, 59);
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
    row->addWidget(m_name, 1);
    row->addWidget(m_begin);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_where);
    const auto where = [this] {
        m_where->setText(tr("Saved as %1").arg(QDir::toNativeSeparators(fileFor(m_name->text()))));
        m_begin->setUnavailable(m_name->text().simplified().isEmpty() ? tr("Give it a name first") : QString());
    };
    connect(m_name, &QLineEdit::textChanged, this, where);
    connect(m_name, &QLineEdit::returnPressed, this, &Welcome::begin);
    connect(m_begin, &QPushButton::clicked, this, &Welcome::begin);
    m_where->setWordWrap(true);
    where();
}

QWidget *Welcome::choice(const QString &iconName, const QString &title, const QString &line, std::function<void()> run)
{
    auto *button = new Choice(iconName, title, line);
    connect(button, &QAbstractButton::clicked, this, std::move(run));
    return button;
}

void Welcome::setRecent(const QStringList &locations)
{
    qDeleteAll(m_recent);
    m_recent.clear();
    for (const QString &location : locations.mid(0, 3)) {
        QWidget *recent = choice(u"history"_s, QFileInfo(location).completeBaseName(), QDir::toNativeSeparators(location),
                                 [this, location] { Q_EMIT openRequested(location); });
        m_choices->insertWidget(int(m_recent.size()), recent);
        m_recent.append(recent);
    }
}

void Welcome::begin()
{
    const QString name = m_name->text().simplified();
    if (!name.isEmpty())
        Q_EMIT beginRequested(name, fileFor(name));
}

void Welcome::refused(const QString &sentence)
{
    m_banner->tell(Banner::Kind::Problem, sentence);
}

void Welcome::setBusy(const QString &sentence)
{
    setEnabled(sentence.isEmpty());
    if (!sentence.isEmpty())
        m_banner->tell(Banner::Kind::Notice, sentence);
}

void Welcome::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme(Colour::Base));
    const int side = int(width() * ringShare);
    painter.fillRect(layoutDirection() == Qt::RightToLeft ? QRect(width() - side, 0, side, height()) : QRect(0, 0, side, height()), theme(Colour::Window));
}

} // namespace kith
