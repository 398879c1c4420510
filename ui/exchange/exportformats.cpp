// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportformats.h"

#include "ui/exchange/formatrow.h"
#include "ui/kit/labels.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::ExportFormat;
using exchange::ExportLayout;
using exchange::ExportWhat;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExportFormats)
};

QList<ExportKind> paperKinds(ExportWhat what)
{
    const QString save = Words::tr("Save PDF…");
    const bool isGuests = what == ExportWhat::Attendees;
    QList<ExportKind> kinds{{u"pdf"_s, ExportFormat::Pdf, ExportLayout::List, u"print"_s, Words::tr("Print or PDF"),
                             isGuests ? Words::tr("boxes to tick at the door") : Words::tr("the list on paper"), save}};
    if (!isOfPeople(what))
        return kinds;
    kinds.append({u"sign-in"_s, ExportFormat::Pdf, ExportLayout::SignIn, u"pen"_s, Words::tr("Sign-in sheet"), Words::tr("room for a signature"), save});
    kinds.append({u"names"_s, ExportFormat::Pdf, ExportLayout::NamesOnly, u"people"_s, Words::tr("Names only"), Words::tr("for the venue’s reception"), save});
    return kinds;
}

QList<ExportKind> kindsFor(ExportWhat what)
{
    constexpr auto list = ExportLayout::List;
    if (what == ExportWhat::Everything) {
        return {{u"json"_s, ExportFormat::Json, list, u"file"_s, Words::tr("One file"), Words::tr("goes back into an empty community"), Words::tr("Save JSON…")},
                {u"zip"_s, ExportFormat::Zip, list, u"folder"_s, Words::tr("Zip of tables"), Words::tr("one CSV each, with a manifest"), Words::tr("Save zip…")}};
    }
    QList<ExportKind> kinds = paperKinds(what);
    kinds.append({u"xlsx"_s, ExportFormat::Xlsx, list, u"sheet"_s, Words::tr("Spreadsheet"), Words::tr("Excel or LibreOffice"), Words::tr("Save spreadsheet…")});
    kinds.append({u"csv"_s, ExportFormat::Csv, list, u"file"_s, Words::tr("CSV"), Words::tr("for any other program"), Words::tr("Save CSV…")});
    if (isOfPeople(what))
        kinds.append({u"vcf"_s, ExportFormat::VCard, list, u"contact-card"_s, Words::tr("Contact cards"), Words::tr("vCard, for a phone"), Words::tr("Save cards…")});
    kinds.append({u"html"_s, ExportFormat::Html, list, u"eye"_s, Words::tr("Web page"), Words::tr("to read or to mail"), Words::tr("Save web page…")});
    kinds.append({u"json"_s, ExportFormat::Json, list, u"server"_s, Words::tr("JSON"), Words::tr("for people who program"), Words::tr("Save JSON…")});
    return kinds;
}

} // namespace

ExportFormats::ExportFormats(ExportWhat what, QWidget *parent) : QWidget(parent), m_kinds(kindsFor(what)), m_rows(new QButtonGroup(this))
{
    auto *title = new Label(tr("Format"), Type::Section);
    title->setContentsMargins(FormatRow::inset, 0, FormatRow::inset, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    for (int i = 0; i < int(m_kinds.size()); ++i) {
        const ExportKind &kind = m_kinds[i];
        auto *row = new FormatRow(kind.iconName, kind.title, kind.use);
        row->setObjectName(u"format "_s + kind.id);
        m_rows->addButton(row, i);
        column->addWidget(row);
    }
    // On paper guests are handed out, people are looked through.
    setCurrent(what == ExportWhat::Attendees || what == ExportWhat::Everything ? m_kinds.first().id : u"xlsx"_s);
    connect(m_rows, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT chosen();
    });
}

const ExportKind &ExportFormats::current() const
{
    return m_kinds[std::max(0, m_rows->checkedId())];
}

void ExportFormats::setCurrent(const QString &id)
{
    const QSignalBlocker quiet(m_rows);
    for (int i = 0; i < int(m_kinds.size()); ++i) {
        if (m_kinds[i].id == id)
            m_rows->button(i)->setChecked(true);
    }
}

} // namespace kith
