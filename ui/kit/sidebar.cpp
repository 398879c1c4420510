// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar and the rows it draws.
#include "ui/kit/sidebar.h"

#include <QAbstractButton>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

enum NavRole { IconNameRole = Qt::UserRole + 1, CountRole, NumbersRole, CompactRole };

constexpr int sidebarWide = 224;
constexpr int sidebarNarrow = 56;

void paintFocusRing(QPainter &p, const QRectF &box, const Theme &theme)
{
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme(Colour::Link), 2));
    p.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
}

class NavDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, Theme::line(Type::Row) + Theme::px(16)}; }

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool on = option.state & QStyle::State_Selected, over = option.state & QStyle::State_MouseOver;
        const QRectF box = QRectF(option.rect).adjusted(0, 0, 0, -1);
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        if (on || over) {
            p->setPen(Qt::NoPen);
            p->setBrush(theme(on ? Colour::Selection : Colour::Line));
            p->drawRoundedRect(box, 6, 6);
        }
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            paintFocusRing(*p, box, theme);
        paintContents(p, box, option, index, theme(on ? Colour::SelectionText : Colour::Text2), theme);
        p->restore();
    }

private:
    void paintContents(QPainter *p, const QRectF &box, const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &colour,
                       const Theme &theme) const
    {
        const int size = Theme::px(IconNav);
        const bool on = option.state & QStyle::State_Selected;
        const bool mirrored = option.direction == Qt::RightToLeft;
        const auto at = [&](qreal x, qreal width) { return QRectF(mirrored ? box.right() - x - width : box.x() + x, box.y(), width, box.height()); };
        const qreal lead = index.data(CompactRole).toBool() ? (box.width() - size) / 2 : 8;
        paintIcon(p, at(lead, size), index.data(IconNameRole).toString(), colour, size);
        if (index.data(CompactRole).toBool())
            return;
        QFont font = Theme::font(on ? Type::RowStrong : Type::Row);
        paintText(p, at(8 + size + 10, box.width() - size - 50), index.data().toString(), font, colour);
        const int count = index.data(CountRole).toInt();
        const QString text = index.data(NumbersRole).toBool() ? QString::number(index.row() + 1) : count > 0 ? QString::number(count) : QString();
        paintText(p, at(0, box.width() - 9), text, Theme::font(Type::Caption), on ? colour : theme(Colour::Text3), Qt::AlignRight);
    }
};

// The community's mark: a ring of chairs, the one at the front in clay.
void paintMark(QPainter &p, const QPointF &centre, qreal radius, const Theme &theme)
{
    for (int i = 0; i < 9; ++i) {
        p.save();
        p.translate(centre);
        p.rotate(i * 40);
        p.setPen(QPen(theme(i == 0 ? Colour::ChairFront : Colour::ChairNear), 2.6, Qt::SolidLine, Qt::RoundCap));
        p.drawArc(QRectF(-radius, -radius, 2 * radius, 2 * radius), int((90 - 8) * 16), 16 * 16);
        p.restore();
    }
}

// Two lines with something before them, drawn as part of the sidebar.
class TwoLineButton : public QAbstractButton {
public:
    TwoLineButton(bool store, QWidget *parent) : QAbstractButton(parent), m_store(store)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    void set(const AvatarFace &face, const QString &title, const QString &line)
    {
        m_face = face;
        m_line = line;
        setText(title);
        setToolTip(title + u'\n' + line);
        setAccessibleName(title);
        setAccessibleDescription(line);
        update();
    }
    QSize sizeHint() const override { return {Theme::px(100), Theme::line(Type::Row) + Theme::line(Type::Caption) + Theme::px(10)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        if (underMouse()) {
            p.setPen(Qt::NoPen);
            p.setBrush(theme(Colour::Line));
            p.drawRoundedRect(rect(), 6, 6);
        }
        if (hasFocus())
            paintFocusRing(p, rect(), theme);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const qreal size = Theme::px(28);
        const bool compact = width() < Theme::px(80);
        const qreal lead = compact ? (width() - size) / 2 : 7;
        const QRectF circle(mirrored ? width() - lead - size : lead, (height() - size) / 2, size, size);
        if (m_store)
            paintMark(p, circle.center(), size * 0.42, theme);
        else
            paintAvatar(&p, circle, m_face, theme);
        if (compact)
            return;
        const qreal x = size + 17, room = width() - x - (m_store ? 24 : 4);
        const QRectF text(mirrored ? width() - x - room : x, Theme::px(4), room, Theme::line(Type::Row));
        paintText(&p, text, this->text(), Theme::font(m_store ? Type::RowStrong : Type::Row), theme(Colour::Text));
        paintText(&p, text.translated(0, text.height()).adjusted(0, 0, 0, Theme::px(-2)), m_line, Theme::font(Type::Caption), theme(Colour::Text2));
        if (m_store)
            paintIcon(&p, QRectF(mirrored ? 2 : width() - 20, 0, 18, height()), u"down"_s, theme(Colour::Text2), Theme::px(14));
    }

private:
    AvatarFace m_face;
    QString m_line;
    bool m_store;
};

// Looks like a field, works like a button.
class FindButton : public QAbstractButton {
public:
    explicit FindButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {Theme::px(44), Theme::line(Type::Body) + Theme::px(12)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        p.setPen(QPen(theme(underMouse() ? Colour::FieldLine : Colour::ControlLine), 1));
        p.setBrush(theme(Colour::Base));
        p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        if (hasFocus())
            paintFocusRing(p, rect(), theme);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int size = Theme::px(IconButton);
        const bool compact = width() < Theme::px(80);
        const qreal lead = compact ? (width() - size) / 2.0 : 9;
        paintIcon(&p, QRectF(mirrored ? width() - lead - size : lead, 0, size, height()), u"search"_s, theme(Colour::Text2), size);
        if (compact)
            return;
        const QString key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
        const QSize hint = keyHintSize(key);
        const qreal left = mirrored ? 9 : width() - hint.width() - 9;
        paintKeyHint(&p, QRectF(left, (height() - hint.height()) / 2.0, hint.width(), hint.height()), key, theme(Colour::Text2), theme(Colour::ControlLine));
        const QRectF room = mirrored ? QRectF(left + hint.width() + 6, 0, width() - left - hint.width() - size - 24, height())
                                     : QRectF(size + 18, 0, left - size - 24, height());
        paintText(&p, room, text(), Theme::font(Type::Small), theme(Colour::Text3));
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent), m_store(new TwoLineButton(true, this)), m_find(new FindButton(this)), m_list(new QListView(this)),
      m_pages(new QStandardItemModel(this)), m_user(new TwoLineButton(false, this))
{
    setObjectName(u"sidebar"_s);
    m_find->setText(tr("Find or do…"));
    m_find->setAccessibleName(tr("Find or do"));
    m_list->setModel(m_pages);
    m_list->setItemDelegate(new NavDelegate(m_list));
    m_list->setObjectName(u"navigation"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 8);
    column->setSpacing(8);
    column->addWidget(m_store);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    column->addWidget(divider());
    column->addWidget(m_user);
    setCompact(false);
    connect(m_store, &QAbstractButton::clicked, this, &Sidebar::storeClicked);
    connect(m_find, &QAbstractButton::clicked, this, &Sidebar::findRequested);
    connect(m_user, &QAbstractButton::clicked, this, &Sidebar::userClicked);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            Q_EMIT pageChosen(now.row());
    });
}

void Sidebar::setStore(const QString &name, const QString &line)
{
    static_cast<TwoLineButton *>(m_store)->set({}, name, line);
}

int Sidebar::addPage(const QString &title, const QString &iconName)
{
    auto *item = new QStandardItem(title);
    item->setData(iconName, IconNameRole);
    item->setData(m_compact, CompactRole);
    item->setToolTip(u"%1  %2"_s.arg(title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + m_pages->rowCount())).toString(QKeySequence::NativeText)));
    m_pages->appendRow(item);
    return m_pages->rowCount() - 1;
}

void Sidebar::setCount(int page, int count)
{
    QStandardItem *item = m_pages->item(page);
    item->setData(count, CountRole);
    item->setAccessibleText(count > 0 ? u"%1, %2"_s.arg(item->text()).arg(count) : item->text());
}

void Sidebar::setCurrent(int page)
{
    m_list->setCurrentIndex(m_pages->index(page, 0));
}

int Sidebar::current() const
{
    return m_list->currentIndex().row();
}

void Sidebar::setUser(const AvatarFace &face, const QString &line)
{
    static_cast<TwoLineButton *>(m_user)->set(face, face.callName.isEmpty() ? face.name : face.callName, line);
}

void Sidebar::setCompact(bool compact)
{
    m_compact = compact;
    setFixedWidth(Theme::px(compact ? sidebarNarrow : sidebarWide));
    for (int i = 0; i < m_pages->rowCount(); ++i)
        m_pages->item(i)->setData(compact, CompactRole);
}

void Sidebar::setNumbersShown(bool shown)
{
    for (int i = 0; i < m_pages->rowCount(); ++i)
        m_pages->item(i)->setData(shown, NumbersRole);
}

QRect Sidebar::storeRect() const
{
    return {m_store->mapToGlobal(QPoint()), m_store->size()};
}

} // namespace kith
