// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a person.
#include "ui/people/personheader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QVBoxLayout>

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/completing.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/focusplace.h"
#include "ui/kit/labels.h"
#include "ui/kit/pill.h"
#include "ui/kit/spoken.h"
#include "ui/kit/undokeys.h"
#include "ui/kit/viewswitch.h"
#include "ui/people/personcard.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

// A tag that can be taken away: Delete, or its menu.
class RemovableTag : public TagLabel {
public:
    RemovableTag(const QString &tag, std::function<void()> remove) : TagLabel({tag, {}, false}), m_remove(std::move(remove))
    {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(PersonHeader::tr("Take away the tag %1").arg(tag));
        speakAs(this, QAccessible::Button, m_remove);
        setToolTip(PersonHeader::tr("Take away  Del"));
        setContextMenuPolicy(Qt::ActionsContextMenu);
        auto *away = new QAction(PersonHeader::tr("Take the tag away"), this);
        connect(away, &QAction::triggered, this, [this] { m_remove(); });
        addAction(away);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
            m_remove();
        else
            TagLabel::keyPressEvent(event);
    }

private:
    std::function<void()> m_remove;
};

} // namespace

PersonHeader::PersonHeader(QWidget *parent)
    : QWidget(parent), m_avatar(new Avatar(64)), m_name(new Label(QString(), Type::Title)), m_summary(new Label(QString(), Type::Small, Colour::Text2)),
      m_tagRow(new QWidget), m_tags(new FlowLayout(m_tagRow)), m_addTag(new Button(tr("+ tag"), Button::Kind::Link)), m_tagEditor(new QLineEdit), m_knownTags(new QStringListModel(this)),
      m_help(new Button(tr("Log help"), u"help"_s)), m_followUp(new Button(tr("Follow up"), u"follow-up"_s)), m_note(new Button(tr("Note"), u"note"_s)), m_contact(new Button(tr("In touch"), u"call"_s)),
      m_edit(new Button(tr("Edit"), u"pen"_s)), m_write(new Button(tr("Write"), u"mail"_s)), m_archive(new Button(tr("Archive"), u"folder"_s)),
      m_more(Button::iconOnly(u"dots"_s, tr("More that can be done"))),
      m_back(Button::iconOnly(u"left"_s, tr("Back to the list"))), m_views(new ViewSwitch(tr("What is shown"), {tr("Timeline"), tr("About")}))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_tagEditor->setObjectName(u"newTag"_s);
    m_tagEditor->setPlaceholderText(tr("A tag, then Enter"));
    m_tagEditor->setAccessibleName(tr("New tag"));
    m_tagEditor->setFixedWidth(Theme::px(150));
    suggestFrom(m_tagEditor, m_knownTags);
    leaveUndoWhenEmpty(m_tagEditor);
    m_tagEditor->installEventFilter(this);
    m_tagEditor->hide();
    m_addTag->setObjectName(u"addTag"_s);
    m_help->setObjectName(u"logHelpWith"_s);
    m_followUp->setObjectName(u"followUpWith"_s);
    m_help->setToolTip(tr("Write down who helped whom  Ctrl+H"));
    m_followUp->setToolTip(tr("Promise something about this person  Ctrl+J"));
    m_note->setObjectName(u"writeNote"_s);
    m_contact->setObjectName(u"logContact"_s);
    m_more->setObjectName(u"morePerson"_s);
    m_edit->setObjectName(u"editPerson"_s);
    m_archive->setObjectName(u"archivePerson"_s);
    m_back->setObjectName(u"backToPeople"_s);
    connect(m_addTag, &QPushButton::clicked, this, &PersonHeader::askForTag);
    connect(m_tagEditor, &QLineEdit::returnPressed, this, &PersonHeader::takeTag);
    connect(m_write, &QPushButton::clicked, this, &PersonHeader::writeRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_summary);
    words->addSpacing(4);
    words->addWidget(m_tagRow);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addWidget(m_avatar, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttonRow = new QWidget;
    auto *buttons = new FlowLayout(buttonRow);
    for (QWidget *button : std::initializer_list<QWidget *>{m_help, m_followUp, m_note, m_contact, m_edit, m_write, m_archive, m_more, m_views})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 14);
    column->setSpacing(14);
    column->addLayout(top);
    column->addWidget(buttonRow);
    // As high as its buttons need in the width there is.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    showTags({});
}

void PersonHeader::take(const PersonCard &card)
{
    const Person &person = *card.person;
    m_avatar->setFace({person.id.toText(), person.name, person.callName});
    m_name->setText(person.name);
    m_summary->setText(card.summary());
    m_write->setUnavailable(person.emails.isEmpty()       ? tr("No email is known")
                            : !person.mayBeContacted ? tr("Does not want to be contacted")
                                                     : QString());
    m_archive->setText(person.archived ? tr("Bring back") : tr("Archive"));
    m_archive->setIconName(person.archived ? u"undo"_s : u"folder"_s);
    if (m_shown != person.tags)
        showTags(person.tags);
}

void PersonHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void PersonHeader::fitInto(int height)
{
    m_pageHeight = height;
    fitButtons();
}

// In one line where it can be: what has a key of its own, or is seldom used, goes by its icon first. With large text in a low
// window the rest follows, before the lines run into each other.
void PersonHeader::fitButtons()
{
    const QMargins around = layout()->contentsMargins();
    int room = width() - around.left() - around.right();
    const std::initializer_list<Button *> often{m_help, m_followUp, m_note, m_contact}, seldom{m_edit, m_write, m_archive};
    for (const Button *button : {m_help, m_followUp, m_note, m_contact, m_edit, m_write, m_archive, m_more})
        room -= button->wholeWidth() + 6;
    for (Button *button : seldom)
        button->setShort(room < 0);
    for (Button *button : often)
        button->setShort(false);
    m_help->parentWidget()->updateGeometry();
    if (layout()->heightForWidth(width()) > m_pageHeight / 2) {
        for (Button *button : often)
            button->setShort(true);
    }
}

void PersonHeader::showTags(const QStringList &tags)
{
    m_shown = tags;
    FocusPlace focus(m_tagRow);
    QWidgetList old;
    while (QLayoutItem *item = m_tags->takeAt(0)) {
        if (item->widget() != m_addTag && item->widget() != m_tagEditor)
            old.append(item->widget());
        delete item;
    }
    for (const QString &tag : tags) {
        auto *label = new RemovableTag(tag, [this, tag] { Q_EMIT untagged(tag); });
        m_tags->addWidget(label);
        label->show();
    }
    m_tags->addWidget(m_addTag);
    m_tags->addWidget(m_tagEditor);
    m_tagRow->updateGeometry();
    focus.restore();
    for (QWidget *label : std::as_const(old)) {
        label->hide();
        label->deleteLater();   // it may be what is asking for this
    }
}

void PersonHeader::setKnownTags(const QStringList &tags)
{
    if (m_knownTags->stringList() != tags)
        m_knownTags->setStringList(tags);
}

void PersonHeader::askForTag()
{
    m_addTag->hide();
    m_tagEditor->clear();
    m_tagEditor->show();
    m_tagEditor->setFocus(Qt::OtherFocusReason);
}

void PersonHeader::takeTag()
{
    const QString tag = m_tagEditor->text().simplified();
    m_tagEditor->clear();
    if (!tag.isEmpty())
        Q_EMIT tagged(tag);
}

bool PersonHeader::eventFilter(QObject *watched, QEvent *event)
{
    const bool escaped = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched != m_tagEditor || (!escaped && event->type() != QEvent::FocusOut))
        return QWidget::eventFilter(watched, event);
    const bool popup = event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::PopupFocusReason;
    if (!popup) {
        m_tagEditor->hide();
        m_addTag->show();
        if (escaped)
            m_addTag->setFocus(Qt::OtherFocusReason);
    }
    return escaped;
}

} // namespace kith
