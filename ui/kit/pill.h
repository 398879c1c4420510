// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// State pills and tags: small words in a coloured shape.
#pragma once

#include <QMetaType>
#include <QWidget>

#include "ui/kit/theme.h"

namespace kith {

// Soft green, yellow, violet, outlined, grey, dashed, full green, red, clay.
enum class PillKind { Positive, Maybe, Waiting, Outline, Neutral, Dashed, Solid, Problem, Clay };

struct Pill {
    QString text;
    PillKind kind = PillKind::Neutral;
    bool editable = false;   // shows a chevron; ListView::pillClicked tells of a click
    bool operator==(const Pill &) const = default;
};

struct Tag {
    QString text;
    QString icon;            // optional icon name
    bool problem = false;    // allergies: red with a warning sign
    bool operator==(const Tag &) const = default;
};

QSize pillSize(const Pill &pill);
void paintPill(QPainter *painter, const QPointF &topLeft, const Pill &pill, const Theme &theme);
QSize tagSize(const Tag &tag);
void paintTag(QPainter *painter, const QPointF &topLeft, const Tag &tag, const Theme &theme);

class PillLabel : public QWidget {
    Q_OBJECT
public:
    explicit PillLabel(const Pill &pill = {}, QWidget *parent = nullptr);
    void setPill(const Pill &pill);
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int ring() const { return m_pill.editable ? 2 : 0; }   // the room its ring of focus needs around it

    Pill m_pill;
};

class TagLabel : public QWidget {
    Q_OBJECT
public:
    explicit TagLabel(const Tag &tag = {}, QWidget *parent = nullptr);
    void setTag(const Tag &tag);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tag m_tag;
};

} // namespace kith

Q_DECLARE_METATYPE(kith::Pill)
Q_DECLARE_METATYPE(kith::Tag)
