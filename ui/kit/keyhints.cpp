// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line of keys.
#include "ui/kit/keyhints.h"

#include <QPainter>

#include "ui/kit/labels.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

static constexpr double keyToWords = 6, hintToHint = 20;

KeyHints::KeyHints(Type words, QWidget *parent) : QWidget(parent), m_words(words)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    speakAs(this, QAccessible::StaticText);
}

void KeyHints::setHints(const QList<KeyNote> &hints)
{
    m_hints = hints;
    QStringList said;
    for (const KeyNote &hint : hints)
        said.append(tr("%1: %2", "a key, and what it does").arg(hint.key, hint.does));
    setAccessibleName(said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int KeyHints::widthOf(const KeyNote &hint) const
{
    return keyHintSize(hint.key).width() + Theme::px(keyToWords) + int(textWidth(hint.does, m_words));
}

int KeyHints::shown() const
{
    int count = 0, used = 0;
    for (const KeyNote &hint : m_hints) {
        used += (count > 0 ? Theme::px(hintToHint) : 0) + widthOf(hint);
        if (used > width())
            break;
        ++count;
    }
    return count;
}

QSize KeyHints::sizeHint() const
{
    int width = 0;
    for (const KeyNote &hint : m_hints)
        width += (width > 0 ? Theme::px(hintToHint) : 0) + widthOf(hint);
    return {width, minimumSizeHint().height()};
}

// A key's frame is higher than the words.
QSize KeyHints::minimumSizeHint() const
{
    return {0, std::max(Theme::line(m_words), keyHintSize(QString()).height())};
}

void KeyHints::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    double offset = 0;
    for (const KeyNote &hint : m_hints.first(shown())) {
        const QSize key = keyHintSize(hint.key);
        QRectF box = fromLeading(&painter, rect(), offset, key.width());
        box = QRectF(box.x(), (height() - key.height()) / 2.0, key.width(), key.height());
        paintKeyHint(&painter, box, hint.key, theme(Colour::Text2), theme(Colour::ControlLine));
        const double words = offset + key.width() + Theme::px(keyToWords);
        paintText(&painter, fromLeading(&painter, rect(), words, textWidth(hint.does, m_words)), hint.does, {m_words, Colour::Text2}, theme);
        offset += widthOf(hint) + Theme::px(hintToHint);
    }
}

} // namespace kith
