// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/invain.h"

#include <QEvent>
#include <QLineEdit>

#include "app/core/isolated.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/rowmodelbase.h"
#include "ui/kit/spoken.h"

namespace kith {

static constexpr int gap = 32;

namespace {

class InVain : public Label {
public:
    InVain(ListView *list, QLineEdit *field, const QString &searched, const QString &unsearched)
        : Label(QString(), Type::Body, Colour::Text2, list->viewport()), m_list(list), m_field(field), m_searched(searched), m_unsearched(unsearched)
    {
        setObjectName(QStringLiteral("inVain"));
        setWordWrap(true);
        setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        setMargin(gap);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
        list->viewport()->installEventFilter(this);
        connect(list->rows(), &RowModelBase::refreshed, this, &InVain::tell);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            resize(m_list->viewport()->size());
        return Label::eventFilter(watched, event);
    }

private:
    void tell()
    {
        const QString typed = m_field->text().simplified();
        const QString words = m_list->rows()->shown() > 0 ? QString() : typed.isEmpty() ? m_unsearched : m_searched.arg(isolated(typed));
        setVisible(!words.isEmpty());
        if (words == text())
            return;
        setText(words);
        if (!words.isEmpty())
            speakUp(this, words);
    }

    ListView *m_list;
    QLineEdit *m_field;
    QString m_searched, m_unsearched;
};

} // namespace

void sayInVain(ListView *list, QLineEdit *field, const QString &searched, const QString &unsearched)
{
    new InVain(list, field, searched, unsearched);
}

} // namespace kith
