// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/filecard.h"

#include "app/exchange/textsource.h"
#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/spoken.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>

namespace kith {

using namespace Qt::StringLiterals;

namespace {

class IconPlate : public QWidget {
public:
    IconPlate()
    {
        setFixedSize(Theme::px(44), Theme::px(44));
        speakNothing(this);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        painter.setPen(theme(Colour::Line));
        painter.setBrush(theme(Colour::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        paintIcon(&painter, rect(), u"sheet"_s, theme(Colour::Link), Theme::px(IconDoor));
    }
};

QWidget *labelled(const QString &text, QComboBox *combo)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *label = new Label(text, Type::Small, Colour::Text2);
    label->setBuddy(combo);
    row->addWidget(label);
    row->addWidget(combo);
    part->hide();
    return part;
}

} // namespace

FileCard::FileCard(QWidget *parent)
    : QWidget(parent), m_name(new Label(QString(), Type::Heading)), m_line(new Label(QString(), Type::Small, Colour::Text2)), m_dates(new QComboBox),
      m_encoding(new QComboBox), m_another(new Button(tr("Another file…"))), m_icon(new IconPlate)
{
    m_dates->setObjectName(u"dates"_s);
    m_encoding->setObjectName(u"encoding"_s);
    m_another->setObjectName(u"anotherFile"_s);
    m_datesPart = labelled(tr("Dates as"), m_dates);
    m_encodingPart = labelled(tr("Text as"), m_encoding);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (Label *label : {m_name, m_line}) {
        label->setElided();
        words->addWidget(label);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 16, 24, 14);
    row->setSpacing(16);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    for (QWidget *part : {m_datesPart, m_encodingPart, static_cast<QWidget *>(m_another)})
        row->addWidget(part);
    connect(m_dates, &QComboBox::activated, this, [this] {
        if (const auto order = exchange::DateOrder(m_dates->currentData().toInt()); order != exchange::DateOrder::Unknown)
            Q_EMIT datesChosen(order);
    });
    connect(m_encoding, &QComboBox::activated, this, [this] { Q_EMIT encodingChosen(m_encoding->currentData().toString()); });
}

void FileCard::showPath(const QString &path, const QString &line)
{
    m_name->setText(QFileInfo(path).fileName());
    m_line->setText(line);
    m_datesPart->hide();
    m_encodingPart->hide();
}

void FileCard::showFile(const QString &path, const exchange::ImportFile &file, const exchange::ReadOptions &options)
{
    showPath(path, describe(file));
    showDates(file, options);
    showEncoding(file);
}

QString FileCard::describe(const exchange::ImportFile &file)
{
    QStringList parts;
    if (!file.title.isEmpty())
        parts << file.title;
    if (file.preset == u"vcard") {
        parts << tr("%n cards", nullptr, file.rows());
    } else if (file.preset == u"icalendar") {
        parts << tr("%n gatherings", nullptr, int(file.events.size()));
    } else {
        parts << tr("%n rows", nullptr, file.rows());
        parts << (file.delimiter == u"," ? tr("commas") : file.delimiter == u";" ? tr("semicolons") : file.delimiter == u"|" ? tr("vertical bars") : tr("tabs"));
    }
    parts << (file.isEncodingGuess ? tr("%1 (a guess)").arg(file.encoding) : file.encoding);
    if (file.headerLine == 1)
        parts << tr("first row has the names");
    else if (file.headerLine > 1)
        parts << tr("line %1 has the names").arg(file.headerLine);
    return parts.join(u", "_s);
}

void FileCard::showDates(const exchange::ImportFile &file, const exchange::ReadOptions &options)
{
    using exchange::DateOrder;
    const bool isOpen = !file.unclearDates.isEmpty();
    m_datesPart->setVisible(isOpen || options.dates != DateOrder::Unknown);
    m_dates->clear();
    if (isOpen)
        m_dates->addItem(tr("Choose…"), int(DateOrder::Unknown));
    m_dates->addItem(tr("31/12/2026"), int(DateOrder::DayFirst));
    m_dates->addItem(tr("12/31/2026"), int(DateOrder::MonthFirst));
    m_dates->setCurrentIndex(isOpen ? 0 : m_dates->findData(int(options.dates)));
    m_dates->setProperty("error", isOpen);
    m_dates->setToolTip(isOpen ? tr("Read both ways: %1").arg(file.unclearDates.first().samples.join(u", "_s)) : QString());
}

void FileCard::showEncoding(const exchange::ImportFile &file)
{
    m_encodingPart->setVisible(!file.encoding.isEmpty());
    m_encoding->clear();
    for (const QString &known : exchange::knownEncodings())
        m_encoding->addItem(known, known);
    if (m_encoding->findData(file.encoding) < 0)
        m_encoding->addItem(file.encoding, file.encoding);
    m_encoding->setCurrentIndex(m_encoding->findData(file.encoding));
}

void FileCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this)(Colour::Line));
}

} // namespace kith
