// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Growing dialogs.
#include "ui/kit/growing.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace kith {

namespace {

// By a request for layout the layout knows what the words need that were put in.
class Grower : public QObject {
public:
    explicit Grower(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest && m_dialog->isVisible())
            growToWords(m_dialog);
        return QObject::eventFilter(watched, event);
    }

private:
    QDialog *m_dialog;
};

} // namespace

void growToWords(QDialog *dialog)
{
    dialog->resize(dialog->width(), std::max(dialog->height(), dialog->layout()->totalMinimumHeightForWidth(dialog->width())));
}

void keepGrowing(QDialog *dialog)
{
    new Grower(dialog);
}

void sizeWithin(QDialog *dialog, const QSize &usual)
{
    const QWidget *over = dialog->parentWidget();
    const QSize room = over ? over->window()->size() : QSize(1280, 800);
    dialog->resize(usual.boundedTo(room - QSize(40, 40)));
}

} // namespace kith
