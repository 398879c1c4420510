// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forms: what was loaded, what stands in the editors, and what is wrong.
#include "ui/kit/formbase.h"

#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QFocusEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/kit/editors.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"

namespace kith {

FormBase::FormBase(QWidget *parent) : QWidget(parent), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(16);
    m_layout->setVerticalSpacing(10);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void FormBase::addHeading(const QString &title)
{
    auto *heading = new Label(title, Type::Section);
    heading->setContentsMargins(0, m_layout->rowCount() ? 12 : 0, 0, 0);
    m_layout->addRow(heading);
}

void FormBase::addWide(QWidget *widget)
{
    m_layout->addRow(widget);
}

void FormBase::addBelow(QWidget *widget)
{
    // As wide as the fields, whatever its words would like.
    QSizePolicy policy = widget->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    widget->setSizePolicy(policy);
    m_layout->addRow(static_cast<QWidget *>(nullptr), widget);
}

QWidget *FormBase::cell(QWidget *editor, QLabel *error)
{
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(editor);
    column->addWidget(error);
    cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return cell;
}

int FormBase::addField(const QString &label, QWidget *editor, Read read, Write write)
{
    auto *error = new Label(QString(), Type::Small, Colour::Problem);
    error->setWordWrap(true);
    error->hide();
    auto *name = new Label(label, Type::Small, Colour::Text2);
    name->setMinimumHeight(Theme::line(Type::Body) + 2 * Theme::px(6));
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);   // beside the editor's first line, however high the cell
    name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_layout->addRow(name, cell(editor, error));
    name->setBuddy(editor);
    editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    // The name of a box to choose from is looked for only in labels among its siblings, and the one in sight is none.
    auto *spoken = new QLabel(editor->accessibleName(), editor->parentWidget());
    spoken->setBuddy(editor);
    spoken->hide();
    const int number = int(m_fields.size());
    m_fields.append({editor, error, std::move(read), std::move(write), {}, {}, {}, {}});
    watch(editor, number);
    return number;
}

void FormBase::watch(QWidget *editor, int field)
{
    const auto changed = [this, field] { onEdited(field); };
    const auto chosen = [this, field] {
        onEdited(field);
        if (!m_loading)
            Q_EMIT committed();
    };
    editor->installEventFilter(this);
    const auto entered = [this] {
        if (isDirty())
            Q_EMIT committed();
    };
    watchEditor(editor, this, changed, chosen, entered);
}

FormBase::Read FormBase::reader(QWidget *editor, QMetaType type)
{
    return [editor, type](QString *) {
        QVariant value = contentsOf(editor);
        if (type == QMetaType::fromType<QStringList>())
            return QVariant(splitList(value.toString(), QLatin1Char(qobject_cast<QPlainTextEdit *>(editor) ? '\n' : ',')));
        value.convert(type);
        return value;
    };
}

FormBase::Write FormBase::writer(QWidget *editor)
{
    return [editor](const QVariant &value) { setContents(editor, value); };
}

void FormBase::write(Entry &entry, const QVariant &value)
{
    m_loading = true;
    entry.loaded = value;
    entry.write(value);
    entry.shown = contentsOf(entry.editor);
    m_loading = false;
    entry.told.clear();
    showError(entry);
}

bool FormBase::typing(const Entry &entry) const
{
    return entry.editor->hasFocus() && entry.shown.isValid();
}

void FormBase::fill(int field, const QVariant &value)
{
    Entry &entry = m_fields[field];
    if (isDirty(field))
        return;
    if (typing(entry))
        entry.waiting = value;   // taken in when the field is left unchanged
    else
        write(entry, value);
}

bool FormBase::isDirty(int field) const
{
    const Entry &entry = m_fields[field];
    return entry.shown.isValid() && contentsOf(entry.editor) != entry.shown;
}

bool FormBase::isDirty() const
{
    for (int i = 0; i < m_fields.size(); ++i) {
        if (isDirty(i))
            return true;
    }
    return false;
}

QVariant FormBase::current(int field) const
{
    QString why;
    const QVariant value = m_fields[field].read(&why);
    return value.isValid() ? value : m_fields[field].loaded;
}

bool FormBase::hasErrors() const
{
    for (const Entry &entry : m_fields) {
        if (!entry.error->text().isEmpty())
            return true;
    }
    return false;
}

FormBase::Sent FormBase::send() const
{
    Sent sent{m_begun};
    for (int i = 0; i < m_fields.size(); ++i) {
        const bool dirty = isDirty(i);
        sent.fields.append({dirty, contentsOf(m_fields[i].editor), dirty ? current(i) : QVariant()});
    }
    return sent;
}

void FormBase::settle(const Sent &sent)
{
    for (int i = 0; i < m_fields.size(); ++i) {
        Entry &entry = m_fields[i];
        const Sent::Field &field = sent.fields[i];
        if (!field.isDirty)
            continue;
        entry.loaded = field.value;
        entry.shown = field.contents;
        entry.waiting.clear();
    }
    Q_EMIT settled();
}

QJsonObject FormBase::typed() const
{
    QJsonObject typed;
    for (int i = 0; i < m_fields.size(); ++i) {
        if (isDirty(i))
            typed.insert(m_fields[i].editor->objectName(), QJsonValue::fromVariant(contentsOf(m_fields[i].editor)));
    }
    return typed;
}

void FormBase::retype(const QJsonObject &typed)
{
    for (const Entry &entry : m_fields) {
        if (const auto field = typed.find(entry.editor->objectName()); field != typed.end()) {
            setContents(entry.editor, field->toVariant());
            entry.editor->setFocus(Qt::OtherFocusReason);   // leaving it is what saves it
        }
    }
}

void FormBase::forget()
{
    ++m_begun;
    for (Entry &entry : m_fields) {
        entry.shown.clear();
        entry.waiting.clear();
    }
}

void FormBase::revert()
{
    for (Entry &entry : m_fields)
        write(entry, entry.waiting.isValid() ? std::exchange(entry.waiting, {}) : entry.loaded);
}

void FormBase::setFieldVisible(QWidget *editor, bool visible)
{
    m_layout->setRowVisible(editor->parentWidget(), visible);
}

void FormBase::focusFirst()
{
    if (!m_fields.isEmpty())
        m_fields.first().editor->setFocus(Qt::OtherFocusReason);
}

void FormBase::setError(QWidget *editor, const QString &sentence)
{
    for (Entry &entry : m_fields) {
        if (entry.editor != editor)
            continue;
        entry.told = sentence;
        showError(entry);
    }
}

void FormBase::showError(Entry &entry)
{
    QString why;
    if (entry.read(&why).isValid() || contentsOf(entry.editor) == entry.shown)
        why = entry.told;
    entry.error->setText(why);
    entry.error->setVisible(!why.isEmpty());
    setEditorError(entry.editor, why);
}

void FormBase::onEdited(int field)
{
    if (m_loading)
        return;
    m_fields[field].told.clear();
    // Half a date is no mistake yet: while typing an error may go but none appears.
    if (!m_fields[field].error->text().isEmpty())
        showError(m_fields[field]);
    Q_EMIT edited();
}

bool FormBase::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusOut)
        return QWidget::eventFilter(watched, event);
    for (int i = 0; i < m_fields.size(); ++i) {
        Entry &entry = m_fields[i];
        if (entry.editor != watched)
            continue;
        const bool dirty = isDirty(i);
        if (!dirty && entry.waiting.isValid())
            write(entry, std::exchange(entry.waiting, {}));
        showError(entry);
        // A popup of the editor itself takes the focus for a while; the field has not been left.
        if (dirty && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            Q_EMIT committed();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kith
