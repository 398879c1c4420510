// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Avatars: the initials of a name in a circle whose colour belongs to the id, never to the name.
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"

namespace kith {

struct AvatarFace {
    QString id;         // stable: a rename keeps the colour
    QString name;       // full name
    QString callName;   // what they are called; below 25 px its first letter is shown
    bool operator==(const AvatarFace &) const = default;
};

int avatarColour(const QString &id);
QString initials(const QString &name);
QString shortInitial(const QString &name, const QString &callName);
void paintAvatar(QPainter *painter, const QRectF &circle, const AvatarFace &face, const Theme &theme);

class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(int size, QWidget *parent = nullptr);
    void setFace(const AvatarFace &face);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AvatarFace m_face;
    int m_size;
};

// At most five overlapping avatars, then "17 more" as a link.
class AvatarStack : public QWidget {
    Q_OBJECT
public:
    explicit AvatarStack(QWidget *parent = nullptr);
    void setFaces(const QList<AvatarFace> &faces);
    QSize sizeHint() const override;

Q_SIGNALS:
    void moreClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString moreText() const;
    int stackWidth() const;
    QList<AvatarFace> m_faces;
};

} // namespace kith
