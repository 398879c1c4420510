// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One headed group of the settings; whatever is chosen in it holds at once.
#pragma once

#include <QComboBox>
#include <QDate>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace kith {

class Community;
class Field;
class Settings;

class SettingsSection : public QWidget {
    Q_OBJECT
public:
    explicit SettingsSection(const QString &title, QWidget *parent = nullptr);
    // A labelled editor, known to tests and screen readers by its name.
    Field *add(const QString &id, const QString &label, QWidget *editor);
    void addWidget(QWidget *widget);
    // One of a few, by a closed list.
    template <class T>
    Field *addChoice(const QString &id, const QString &label, const QList<std::pair<QString, T>> &choices, T now, std::function<void(T)> take)
    {
        auto *box = new QComboBox;
        for (const auto &[words, value] : choices) {
            box->addItem(words);
            if (value == now)
                box->setCurrentIndex(box->count() - 1);
        }
        connect(box, &QComboBox::activated, this, [choices, take = std::move(take)](int row) { take(choices[row].second); });
        return add(id, label, box);
    }

private:
    QVBoxLayout *m_column;
};

SettingsSection *youSection(Settings &settings);
SettingsSection *lookSection(Settings &settings);
SettingsSection *daysSection(Settings &settings, QDate today);
SettingsSection *gatheringsSection(Community &community);
SettingsSection *doorSection(Settings &settings);
SettingsSection *followUpsSection(Settings &settings);
SettingsSection *todaySection(Settings &settings);

} // namespace kith
