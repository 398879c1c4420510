// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Avatars and avatar stacks.
#include "ui/kit/avatar.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

namespace {

constexpr int stackMost = 5;
constexpr int stackOverlap = 4;   // more hides a letter of two
constexpr int stackRing = 2;

bool isIdeograph(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han || QChar::script(c) == QChar::Script_Hangul;
}

QString firstLetter(const QString &word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char32_t c = word[i].isHighSurrogate() && i + 1 < word.size() ? QChar::surrogateToUcs4(word[i], word[i + 1]) : word[i].unicode();
        if (QChar::isLetterOrNumber(c))
            return QString::fromUcs4(&c, 1).toUpper();
        i += QChar::requiresSurrogates(c) ? 1 : 0;
    }
    return {};
}

// Words that count for initials: "Zoë van den Berg" is ZB, so small words between stay out; scripts without case always count.
QStringList nameWords(QString name)
{
    for (QChar &c : name) {
        if (c.isSpace() || c == u'-' || c == u'\u2010' || c == u'\u2011')
            c = u' ';
    }
    QStringList all, capital;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (firstLetter(word).isEmpty())
            continue;
        all.append(word);
        if (!word[0].isLower())
            capital.append(word);
    }
    return capital.isEmpty() ? all : capital;
}

} // namespace

int avatarColour(const QString &id)
{
    quint32 hash = 2166136261u;
    for (const char byte : id.toUtf8()) {
        hash ^= quint8(byte);
        hash *= 16777619u;
    }
    return int((hash >> 3) % Theme::avatarColours);
}

QString initials(const QString &name)
{
    const QStringList words = nameWords(name);
    if (words.isEmpty())
        return {};
    const QString first = firstLetter(words.first());
    if (isIdeograph(first.toUcs4().value(0))) {
        // The family name comes first: the first given character stands for the person.
        const QList<uint> letters = words.join(QString()).toUcs4();
        const char32_t given = letters.value(letters.size() > 1 ? (letters.size() > 3 ? 2 : 1) : 0);
        return QString::fromUcs4(&given, 1);
    }
    return words.size() > 1 ? first + firstLetter(words.last()) : first;
}

QString shortInitial(const QString &name, const QString &callName)
{
    const QString word = callName.isEmpty() ? name : callName;
    return isIdeograph(firstLetter(word).toUcs4().value(0)) && callName.isEmpty() ? initials(name) : firstLetter(word);
}

void paintAvatar(QPainter *painter, const QRectF &circle, const AvatarFace &face, const Theme &theme)
{
    const Theme::Pair colours = theme.avatar(avatarColour(face.id.isEmpty() ? face.name : face.id));
    const QString text = circle.width() < Theme::px(25) ? shortInitial(face.name, face.callName) : initials(face.name);
    QFont font = Theme::font(Type::RowStrong);
    const double share = text.size() < 2 ? 0.42 : circle.width() < Theme::px(30) ? 0.35 : 0.38;
    font.setPixelSize(std::max(8, qRound(circle.width() * share)));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.fill);
    painter->drawEllipse(circle);
    painter->setFont(font);
    painter->setPen(colours.text);
    painter->drawText(circle, Qt::AlignCenter, text);
    painter->restore();
}

Avatar::Avatar(int size, QWidget *parent) : QWidget(parent), m_size(size)
{
    speakAs(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setFace(const AvatarFace &face)
{
    m_face = face;
    setAccessibleName(face.name);
    update();
}

QSize Avatar::sizeHint() const
{
    return {Theme::px(m_size), Theme::px(m_size)};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(&painter, QRectF(QPointF(), sizeHint()), m_face, Theme::of(this));
}

AvatarStack::AvatarStack(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void AvatarStack::setFaces(const QList<AvatarFace> &faces)
{
    m_faces = faces;
    QStringList names;
    for (const AvatarFace &face : faces)
        names.append(face.name);
    setToolTip(names.mid(0, 30).join(QStringLiteral(", ")));
    setAccessibleName(names.join(QStringLiteral(", ")));
    const bool more = faces.size() > stackMost;
    if (more)
        speakAs(this, QAccessible::Link, [this] { Q_EMIT moreClicked(); });
    else
        speakAs(this, QAccessible::Graphic);
    setFocusPolicy(more ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(more ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

QString AvatarStack::moreText() const
{
    return m_faces.size() > stackMost ? tr("%n more", nullptr, int(m_faces.size()) - stackMost + 1) : QString();
}

int AvatarStack::stackWidth() const
{
    const int drawn = int(m_faces.size()) > stackMost ? stackMost - 1 : int(m_faces.size());
    return drawn ? Theme::px(26) + (drawn - 1) * (Theme::px(26) - stackOverlap) + 2 * stackRing : 0;
}

QSize AvatarStack::sizeHint() const
{
    const QString more = moreText();
    const int text = more.isEmpty() ? 0 : int(textWidth(more, Type::Small)) + 10;
    return {stackWidth() + text, Theme::px(26) + 2 * stackRing};
}

void AvatarStack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const int size = Theme::px(26);
    const int drawn = int(m_faces.size()) > stackMost ? stackMost - 1 : int(m_faces.size());
    for (int i = 0; i < drawn; ++i) {
        const QRectF circle = mirrored(QRectF(stackRing + i * (size - stackOverlap), stackRing, size, size), rect(), layoutDirection());
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Window));
        painter.drawEllipse(circle.adjusted(-stackRing, -stackRing, stackRing, stackRing));
        paintAvatar(&painter, circle, m_faces[i], theme);
    }
    if (const QString more = moreText(); !more.isEmpty()) {
        QFont font = Theme::font(Type::Small);
        font.setUnderline(hasFocus());
        const int from = stackWidth() + 6;
        paintText(&painter, fromLeading(&painter, rect(), from, std::max(0, width() - from)), more, font, theme(Colour::Link));
    }
}

void AvatarStack::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_faces.size() > stackMost && rect().contains(event->position().toPoint()))
        Q_EMIT moreClicked();
}

void AvatarStack::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT moreClicked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace kith
