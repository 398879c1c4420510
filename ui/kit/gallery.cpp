// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of all components, laid out as the design's own sheet.
#include "ui/kit/gallery.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QRadioButton>
#include <QSpinBox>

#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/dots.h"
#include "ui/kit/field.h"
#include "ui/kit/icons.h"
#include "ui/kit/ground.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/pill.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodel.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/seats.h"
#include "ui/kit/spoken.h"
#include "ui/kit/tabbar.h"
#include "ui/kit/text.h"
#include "ui/kit/toast.h"
#include "ui/kit/viewswitch.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

QWidget *row(std::initializer_list<QWidget *> widgets, int spacing = 8)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch(1);
    return line;
}

class Swatch : public QWidget {
public:
    Swatch(const QString &name, Colour colour) : m_name(name), m_colour(colour)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAccessibleName(name);
        speakAs(this, QAccessible::StaticText);
    }
    QSize sizeHint() const override { return {Theme::px(100), Theme::px(36) + Theme::line(Type::Small) + Theme::line(Type::Caption)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        const QRectF box(0.5, 0.5, width() - 1, Theme::px(32));
        p.setPen(QPen(theme(Colour::Line), 1));
        p.setBrush(theme(m_colour));
        p.drawRoundedRect(box, 6, 6);
        const QRectF name(0, box.bottom() + 2, width(), Theme::line(Type::Small));
        paintText(&p, name, m_name, {.type = Type::Small}, theme);
        paintText(&p, name.translated(0, name.height() - 2), theme(m_colour).name(), {.type = Type::Caption, .colour = Colour::Text3}, theme);
    }

private:
    QString m_name;
    Colour m_colour;
};

// The chair as its share of ties turns it from the front to its neighbours.
class ChairScale : public QWidget {
public:
    ChairScale()
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        speakNothing(this);
    }
    QSize sizeHint() const override { return {Theme::px(560), Theme::px(64)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        p.setPen(Qt::NoPen);
        p.setBrush(theme(Colour::Alt));
        p.drawRoundedRect(rect(), 8, 8);
        for (int i = 0; i < 5; ++i)
            paintChair(&p, {width() * (2 * i + 1) / 10.0, height() / 2.0}, i * 30, i / 4.0, theme, Theme::px(17) / 10.0);
    }
};

class IconSheet : public QWidget {
public:
    IconSheet()
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        speakNothing(this);
    }
    QSize sizeHint() const override { return {Theme::px(560), Theme::px(32) * 4}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        const QStringList names = iconNames();
        const int pitch = Theme::px(32), across = std::max(1, width() / pitch);
        for (int i = 0; i < names.size(); ++i)
            paintIcon(&p, QRectF(i % across * pitch, i / across * pitch, Theme::px(20), pitch), names[i], Theme::of(this)(Colour::Text2), Theme::px(IconNav));
    }
};

struct Sample {
    qint64 id;
    QString name;
    QString line;
    bool away = false;
    QString action = {};
    bool operator==(const Sample &) const = default;
};

QVariant sampleValue(const Sample &sample, int role)
{
    switch (role) {
    case Qt::DisplayRole: return sample.name;
    case roles::Line2: return sample.line;
    case roles::Line2Tone: return sample.away ? QVariant(int(Colour::Clay)) : QVariant();
    case roles::Face: return QVariant::fromValue(AvatarFace{QString::number(sample.id), sample.name, {}});
    case roles::Actions: return sample.action.isEmpty() ? QVariant() : QVariant(QStringList{sample.action});
    default: return {};
    }
}

} // namespace

Gallery::Gallery(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setGround(this, Colour::Base);
    m_grid->setContentsMargins(28, 24, 28, 24);
    m_grid->setHorizontalSpacing(36);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    add(tr("Colour roles"), swatches(), 0);
    add(tr("Type"), typeScale(), 1);
    add(tr("Buttons"), buttons(), 0);
    add(tr("Fields"), fields(), 1);
    add(tr("Rows"), rows(), 0);
    add(tr("States, tags, chips, avatars"), states(), 1);
    add(tr("The chair: share of ties that run between people"), chairs(), 0);
    add(tr("Progress and toast"), progress(), 1);
    add(tr("Icons"), new IconSheet, 0);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void Gallery::add(const QString &title, QWidget *content, int column)
{
    const int row = column == 0 ? m_grid->rowCount() : m_grid->rowCount() - 2;
    auto *heading = new Label(title, Type::PanelSection, Colour::Text2);
    heading->setContentsMargins(0, 10, 0, 4);
    m_grid->addWidget(heading, row, column);
    m_grid->addWidget(content, row + 1, column, Qt::AlignTop);
}

QWidget *Gallery::swatches()
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    const std::pair<QString, Colour> named[] = {
        {tr("Window"), Colour::Window}, {tr("Base"), Colour::Base}, {tr("Panels"), Colour::Alt}, {tr("Line"), Colour::Line},
        {tr("Control line"), Colour::ControlLine}, {tr("Field line"), Colour::FieldLine}, {tr("Text"), Colour::Text},
        {tr("Text 2"), Colour::Text2}, {tr("Placeholder"), Colour::Text3}, {tr("Accent"), Colour::Accent}, {tr("Selection"), Colour::Selection},
        {tr("Clay"), Colour::Clay}, {tr("Maybe"), Colour::MaybeFill}, {tr("Waiting"), Colour::WaitingFill}, {tr("Problem"), Colour::ProblemFill},
    };
    int i = 0;
    for (const auto &[name, colour] : named) {
        grid->addWidget(new Swatch(name, colour), i / 5, i % 5);
        ++i;
    }
    return sheet;
}

QWidget *Gallery::typeScale()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(new Label(u"66"_s, Type::Display));
    column->addWidget(new Label(u"Grace Okafor"_s, Type::Title));
    column->addWidget(new Label(u"Supper and skill-swap"_s, Type::Heading));
    column->addWidget(new Label(tr("Asks nobody has answered"), Type::Section));
    column->addWidget(new Label(tr("A second-hand desk"), Type::Row));
    column->addWidget(new Label(tr("What worked, what was hard, what to change"), Type::Body));
    column->addWidget(new Label(tr("Wren, waiting 9 days"), Type::Small, Colour::Text2));
    column->addWidget(new Label(tr("Walked in on 12 May"), Type::Caption, Colour::Text2));
    return sheet;
}

QWidget *Gallery::buttons()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    const auto off = [](Button *button) {
        button->setUnavailable(tr("Nothing has been chosen yet."));
        return button;
    };
    auto *keyed = new Button(tr("New person"), u"plus"_s, Button::Kind::Primary);
    keyed->setKey(QKeySequence(Qt::CTRL | Qt::Key_N), true);
    auto *menu = new Button(tr("Menu"));
    menu->setMenu(new QMenu(menu));
    column->addWidget(row({new Button(tr("Primary"), Button::Kind::Primary), keyed, off(new Button(tr("Primary"), Button::Kind::Primary))}));
    column->addWidget(row({new Button(tr("Normal"), u"mail"_s), off(new Button(tr("Normal"), u"mail"_s)), menu}));
    auto *check = new QCheckBox;
    check->setChecked(true);
    auto *radio = new QRadioButton;
    radio->setChecked(true);
    auto *other = new QRadioButton;
    radio->setAutoExclusive(false);
    other->setAutoExclusive(false);
    column->addWidget(row({new Button(tr("Row action"), Button::Kind::Row), new Button(tr("Link button"), Button::Kind::Link),
                           new Button(tr("Quiet"), Button::Kind::Quiet), Button::iconOnly(u"filter"_s, tr("Filter")),
                           new ViewSwitch(tr("View"), {tr("List"), tr("Month")}), check, new QCheckBox, radio, other}));
    auto *tabs = new TabBar;
    for (const QString &name : {tr("Plan"), tr("Guests"), tr("Door")})
        tabs->addTab(name);
    tabs->setNote(1, u"20"_s);
    tabs->setCurrentIndex(1);
    column->addWidget(row({tabs}));
    return sheet;
}

QWidget *Gallery::fields()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    auto *search = new SearchField(tr("Name, tag…"));
    auto *place = new QLineEdit(u"Mill Lane"_s);
    auto *wrong = new QLineEdit(u"31/02"_s);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{search, place, wrong})
        line->setFixedWidth(Theme::px(150));
    auto *field = new Field(QString(), wrong);
    auto *combo = new QComboBox;
    combo->addItems({tr("First name"), tr("Family name")});
    auto *spin = new QSpinBox;
    spin->setRange(0, 200);
    spin->setValue(20);
    auto *off = new QComboBox;
    off->addItem(tr("Leave out"));
    off->setEnabled(false);
    column->addWidget(row({search, place, wrong}));
    field->setError(tr("31 February is not a date. The old one was kept."));
    column->addWidget(field);
    column->addWidget(row({combo, off, spin, new KeyHint(u"Ctrl K"_s), new KeyHint(u"Enter"_s)}));
    return sheet;
}

QWidget *Gallery::rows()
{
    using Model = RowModel<Sample>;
    auto *list = new ListView(tr("Sample rows"));
    auto *model = new Model([](const Sample &s) { return s.id; }, {{QString(), sampleValue}}, list);
    list->setModel(model);
    model->setRows({{1, u"Henrik Sørensen"_s, tr("Last here 12 May, 6 of 11")},
                    {2, u"Grace Okafor"_s, tr("Last here 12 May, 9 of 11")},
                    {3, u"María de los Ángeles Fernández-Cuesta Ortiz"_s, tr("Last here 14 April, 2 of 11")},
                    {4, u"נועה לוי"_s, tr("Last here 12 May, 7 of 11")},
                    {5, u"Ana Lindqvist"_s, tr("Not here since 17 March"), true, tr("Write")}});
    list->setCurrentKey(2);
    list->setMinimumHeight(5 * list->sizeHintForRow(0) + 4);
    return list;
}

QWidget *Gallery::states()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    const auto pill = [](const QString &text, PillKind kind, bool editable = false) { return new PillLabel({text, kind, editable}); };
    column->addWidget(row({pill(tr("Coming"), PillKind::Positive), pill(tr("Maybe"), PillKind::Maybe), pill(tr("Waiting"), PillKind::Waiting),
                           pill(tr("No answer"), PillKind::Outline, true), pill(tr("Can’t come"), PillKind::Neutral)}, 4));
    column->addWidget(row({pill(tr("Not invited"), PillKind::Dashed), pill(tr("Here"), PillKind::Solid), pill(tr("Problem"), PillKind::Problem),
                           pill(tr("Host"), PillKind::Clay)}, 4));
    auto *chips = new FilterChips(tr("Who is shown"));
    chips->add(tr("Everyone"))->setCount(34);
    chips->add(tr("Not seen"))->setCount(5);
    column->addWidget(row({new TagLabel({tr("allotment"), {}}), new TagLabel({tr("Vegetarian"), u"leaf"_s}), new TagLabel({tr("No peanuts"), {}, true})}));
    column->addWidget(chips);
    QList<AvatarFace> faces;
    const std::pair<int, QString> people[] = {{64, u"Grace Okafor"_s}, {44, u"Jean-Luc Tremblay"_s}, {36, u"Łukasz Wójcik"_s},
                                              {28, u"عمر"_s}, {28, u"林小雨"_s}, {26, u"נועה לוי"_s}, {22, u"Ірина Шевченко"_s}};
    auto *line = new QWidget;
    auto *across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    for (const auto &[size, name] : people) {
        auto *avatar = new Avatar(size);
        avatar->setFace({name, name, {}});
        faces.append({name, name, {}});
        across->addWidget(avatar);
    }
    auto *stack = new AvatarStack;
    stack->setFaces(faces + faces);
    across->addWidget(stack);
    across->addStretch(1);
    column->addWidget(line);
    return sheet;
}

QWidget *Gallery::chairs()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ChairScale);
    auto *seats = new Seats;
    seats->setCount({8, 4, 2, 17});
    auto *full = new Seats;
    full->setCount({30, 20, 10, 80});
    auto *dots = new PeopleDots;
    dots->setCount(14, 33);
    column->addWidget(row({seats, dots}, 24));
    column->addWidget(full);
    return sheet;
}

QWidget *Gallery::progress()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    auto *strip = new ProgressStrip;
    strip->begin(tr("Looking for people you already know"));
    strip->advance(38, 41);
    strip->show();
    auto *banner = new Banner;
    auto *stage = new QWidget;
    stage->setFixedHeight(Theme::px(92));
    column->addWidget(strip);
    column->addWidget(banner);
    column->addWidget(stage);
    column->addStretch(1);
    auto *toast = new Toast(stage);
    toast->tell(tr("%1 moved to the waiting list").arg(isolated(u"George"_s)), [] {});
    banner->tell(Banner::Kind::Notice, tr("There is a newer copy of this community."), tr("Look"));
    return sheet;
}

} // namespace kith
