// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportguests.h"

#include "ui/kit/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QStandardItemModel>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::ExportOrder;
using exchange::ExportWhat;
using exchange::GuestGroup;

ExportGuests::ExportGuests(ExportWhat what, int shown, QWidget *parent)
    : QWidget(parent), m_what(what), m_column(new QVBoxLayout(this)), m_title(new Label(tr("Who"), Type::Section)), m_onlyShown(new QCheckBox(tr("Only those on the screen"))), m_order(new QComboBox)
{
    m_column->setContentsMargins(10, 0, 10, 0);
    m_column->setSpacing(0);
    m_column->addWidget(divider());
    m_column->addSpacing(14);
    m_title->setContentsMargins(0, 0, 0, 6);
    m_title->setVisible(what == ExportWhat::Attendees);
    m_column->addWidget(m_title);
    if (what == ExportWhat::Attendees)
        addGroups();
    m_onlyShown->setObjectName(u"onlyShown"_s);
    m_onlyShown->setChecked(shown >= 0);
    m_onlyShownRow = addRow(m_onlyShown, new Label(QLocale().toString(std::max(0, shown)), Type::Body, Colour::Text2));
    m_onlyShownRow->hide();
    addOrder();
    offerScreenOrder(shown >= 0);
    connect(m_onlyShown, &QCheckBox::toggled, this, [this](bool on) {
        offerScreenOrder(on);
        Q_EMIT onlyShownChosen();
    });
    setVisible(what != ExportWhat::Everything);
}

QWidget *ExportGuests::addRow(QCheckBox *box, Label *count)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, Theme::px(3), 0, Theme::px(3));
    row->setSpacing(8);
    row->addWidget(box, 1);
    row->addWidget(count);
    m_column->addWidget(part);
    return part;
}

void ExportGuests::addGroups()
{
    const std::pair<GuestGroup, QString> groups[] = {{GuestGroup::Coming, tr("Coming")}, {GuestGroup::Waiting, tr("Waiting list")}, {GuestGroup::Maybe, tr("Maybe")},
                                                     {GuestGroup::NoAnswer, tr("No answer")}, {GuestGroup::Declined, tr("Can’t come")}, {GuestGroup::Here, tr("Here")}};
    for (const auto &[group, title] : groups) {
        auto *box = new QCheckBox(title);
        box->setObjectName(u"group %1"_s.arg(int(group)));
        auto *count = new Label(QString(), Type::Body, Colour::Text2);
        QWidget *row = addRow(box, count);
        m_groups.append({group, row, box, count});
        connect(box, &QCheckBox::clicked, this, &ExportGuests::groupsChosen);
    }
}

void ExportGuests::addOrder()
{
    m_order->setObjectName(u"order"_s);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(11);
    m_order->addItem(tr("As on the screen"), int(ExportOrder::Given));
    m_order->addItem(tr("First name"), int(ExportOrder::FirstName));
    m_order->addItem(tr("Family name"), int(ExportOrder::FamilyName));
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    auto *label = new Label(tr("Sorted by"));
    label->setBuddy(m_order);
    row->addWidget(label, 1);
    row->addWidget(m_order);
    m_column->addWidget(part);
    part->setVisible(isOfPeople(m_what));
    connect(m_order, &QComboBox::activated, this, &ExportGuests::orderChosen);
}

/// The screen says nothing about where those it does not show would stand.
void ExportGuests::offerScreenOrder(bool offered)
{
    const int at = m_order->findData(int(ExportOrder::Given));
    qobject_cast<QStandardItemModel *>(m_order->model())->item(at)->setEnabled(offered);
    if (!offered && m_order->currentIndex() == at)
        m_order->setCurrentIndex(m_order->findData(int(ExportOrder::FirstName)));
}

exchange::GuestGroups ExportGuests::groups() const
{
    exchange::GuestGroups groups;
    for (const Group &group : m_groups)
        groups.setFlag(group.group, group.box->isChecked());
    return m_groups.isEmpty() ? exchange::everyGuest : groups;
}

void ExportGuests::setGroups(exchange::GuestGroups groups)
{
    for (const Group &group : m_groups)
        group.box->setChecked(groups.testFlag(group.group));
}

ExportOrder ExportGuests::order() const
{
    return isOfPeople(m_what) ? ExportOrder(m_order->currentData().toInt()) : ExportOrder::Given;
}

void ExportGuests::setOrder(ExportOrder order)
{
    if (order == ExportOrder::Arrival && m_order->findData(int(order)) < 0)
        m_order->addItem(tr("Arrival"), int(ExportOrder::Arrival));
    if (order != ExportOrder::Given || isOnlyShown())
        m_order->setCurrentIndex(std::max(0, m_order->findData(int(order))));
}

bool ExportGuests::isOnlyShown() const
{
    return m_onlyShown->isChecked();
}

void ExportGuests::showCounts(const exchange::ExportPreview &preview)
{
    for (const Group &group : m_groups) {
        const int count = preview.guests.value(group.group);
        group.count->setText(QLocale().toString(count));
        group.box->setAccessibleDescription(tr("%n people", nullptr, count));
        // Hardly anybody has declined or arrived while the list is made; then the row would only be in the way.
        const bool isRare = group.group == GuestGroup::Declined || group.group == GuestGroup::Here;
        group.row->setVisible(!isRare || count > 0);
    }
    if (preview.guests.value(GuestGroup::Here) > 0 && m_order->findData(int(ExportOrder::Arrival)) < 0)
        m_order->addItem(tr("Arrival"), int(ExportOrder::Arrival));
    if (preview.left > 0) {
        m_title->show();
        m_onlyShownRow->show();
    }
}

} // namespace kith
