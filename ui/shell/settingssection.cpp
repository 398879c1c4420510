// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of the settings.
#include "ui/shell/settingssection.h"

#include <QCheckBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStringListModel>
#include <QVBoxLayout>

#include "app/core/walltime.h"
#include "app/session/actor.h"
#include "app/session/community.h"
#include "app/session/language.h"
#include "app/session/settings.h"
#include "app/store/community.h"
#include "app/store/store.h"
#include "ui/kit/button.h"
#include "ui/kit/completing.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"
#include "ui/kit/saydate.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int shortestPin = 4;

SettingsSection::SettingsSection(const QString &title, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addWidget(new Label(title, Type::Section));
}

Field *SettingsSection::add(const QString &id, const QString &label, QWidget *editor)
{
    editor->setObjectName(id);
    auto *field = new Field(label, editor);
    m_column->addWidget(field);
    return field;
}

void SettingsSection::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
}

SettingsSection *youSection(Settings &settings)
{
    auto *section = new SettingsSection(SettingsSection::tr("You"));
    auto *name = new QLineEdit(settings.name());
    Field *field = section->add(u"userName"_s, SettingsSection::tr("Your name"), name);
    field->setHint(SettingsSection::tr("It stands beside every change you make, for whoever reads the history."));
    QObject::connect(name, &QLineEdit::editingFinished, section, [&settings, name] {
        settings.setName(name->text());
        name->setPlaceholderText(whoIsHere(settings));
    });
    name->setPlaceholderText(whoIsHere(settings));
    if (const QString told = qEnvironmentVariable("KITH_ACTOR").simplified(); !told.isEmpty()) {
        name->setEnabled(false);
        field->setHint(SettingsSection::tr("Kith was started for %1 (by KITH_ACTOR).").arg(told));
    }
    return section;
}

SettingsSection *lookSection(Settings &settings)
{
    auto *section = new SettingsSection(SettingsSection::tr("Look"));
    section->addChoice<ThemeChoice>(u"theme"_s, SettingsSection::tr("Colours"),
                                    {{SettingsSection::tr("As the desktop"), ThemeChoice::System},
                                     {SettingsSection::tr("Light"), ThemeChoice::Light},
                                     {SettingsSection::tr("Dark"), ThemeChoice::Dark}},
                                    settings.theme(), [&settings](ThemeChoice theme) { settings.setTheme(theme); });
    QList<std::pair<QString, int>> sizes;
    for (int percent : {100, 110, 125, 150, 175, 200})
        sizes.append({SettingsSection::tr("%1 %").arg(percent), percent});
    section->addChoice<int>(u"textSize"_s, SettingsSection::tr("Size of text"), sizes, settings.textSize(), [&settings](int percent) { settings.setTextSize(percent); });
    return section;
}

static QString nameOfLanguage(const QString &language)
{
    const QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name.left(1).toUpper() + name.mid(1);
}

SettingsSection *daysSection(Settings &settings, QDate today)
{
    auto *section = new SettingsSection(SettingsSection::tr("Language and days"));
    QList<std::pair<QString, QString>> languages{{SettingsSection::tr("As the desktop"), QString()}};
    const QStringList known = knownLanguages();
    for (const QString &language : known)
        languages.append({nameOfLanguage(language), language});
    section->addChoice<QString>(u"language"_s, SettingsSection::tr("Language"), languages, settings.language(),
                                [&settings](const QString &language) { settings.setLanguage(language); });
    const DateHabits habits = settings.dateHabits();
    QList<std::pair<QString, DateStyle>> styles;
    for (DateStyle style : {DateStyle::Language, DateStyle::DayFirst, DateStyle::MonthFirst, DateStyle::Numbers}) {
        const QString example = sayDayAs(style, today);
        styles.append({style == DateStyle::Language ? SettingsSection::tr("As the language: %1").arg(example) : example, style});
    }
    section->addChoice<DateStyle>(u"dateStyle"_s, SettingsSection::tr("Days are written"), styles, habits.style,
                                  [&settings](DateStyle style) { settings.setDateStyle(style); });
    const QLocale locale;
    QList<std::pair<QString, int>> starts{{SettingsSection::tr("As the language: %1").arg(locale.standaloneDayName(locale.firstDayOfWeek())), 0}};
    for (Qt::DayOfWeek day : {Qt::Monday, Qt::Saturday, Qt::Sunday})
        starts.append({locale.standaloneDayName(day), day});
    section->addChoice<int>(u"weekStart"_s, SettingsSection::tr("Weeks begin on"), starts, habits.weekStart, [&settings](int day) { settings.setWeekStart(day); });
    return section;
}

SettingsSection *gatheringsSection(Community &community)
{
    auto *section = new SettingsSection(SettingsSection::tr("Gatherings"));
    Settings &settings = community.settings();
    auto *zone = new QLineEdit(settings.zone());
    completeFrom(zone, new QStringListModel(knownZones(), zone));
    Field *field = section->add(u"zone"_s, SettingsSection::tr("Time zone of new gatherings"), zone);
    const auto asCommunity = [](Reader &reader) {
        const auto row = reader.first<CommunityRow>();
        return row ? row->zone : systemZone();
    };
    whenDone(zone, community.store().read(asCommunity), [zone](const Result<QString> &usual) {
        if (usual.ok())
            zone->setPlaceholderText(SettingsSection::tr("As the last one, or the community: %1").arg(*usual));
    });
    QObject::connect(zone, &QLineEdit::editingFinished, section, [&settings, zone, field] {
        const QString typed = zone->text().trimmed();
        const bool known = typed.isEmpty() || isKnownZone(typed);
        field->setError(known ? QString() : SettingsSection::tr("“%1” is not a time zone such as Europe/London. The old one was kept.").arg(typed));
        if (known)
            settings.setZone(typed);
    });
    return section;
}

SettingsSection *doorSection(Settings &settings)
{
    auto *section = new SettingsSection(SettingsSection::tr("Door"));
    // In plain sight: a PIN mistyped here would lock its own organizer in at the door.
    auto *pin = new QLineEdit;
    Field *field = section->add(u"doorPin"_s, SettingsSection::tr("PIN that leaves the door"), pin);
    auto *remove = new Button(SettingsSection::tr("Remove the PIN"), Button::Kind::Link);
    remove->setObjectName(u"removePin"_s);
    section->addWidget(remove);
    const auto show = [&settings, pin, field, remove] {
        const bool kept = settings.hasDoorPin();
        pin->clear();
        pin->setPlaceholderText(kept ? SettingsSection::tr("A new one") : SettingsSection::tr("None yet"));
        field->setHint(kept ? SettingsSection::tr("There is a PIN: whoever closes the door has to know it.")
                            : SettingsSection::tr("Without one, whoever stands at the door can close it and see everything else."));
        remove->setVisible(kept);
    };
    show();
    QObject::connect(pin, &QLineEdit::editingFinished, section, [&settings, pin, field, show] {
        const QString typed = pin->text().trimmed();
        const bool tooShort = !typed.isEmpty() && typed.size() < shortestPin;
        field->setError(tooShort ? SettingsSection::tr("A PIN has at least %n characters. Nothing was changed.", nullptr, shortestPin) : QString());
        if (typed.isEmpty() || tooShort)
            return;
        settings.setDoorPin(typed);
        show();
    });
    QObject::connect(remove, &QPushButton::clicked, section, [&settings, show] {
        settings.setDoorPin({});
        show();
    });
    return section;
}

SettingsSection *followUpsSection(Settings &settings)
{
    auto *section = new SettingsSection(SettingsSection::tr("Follow-ups"));
    auto *box = new QCheckBox(SettingsSection::tr("Say it on the desktop when one falls due"));
    box->setObjectName(u"tellsWhatIsDue"_s);
    box->setChecked(settings.tellsWhatIsDue());
    QObject::connect(box, &QCheckBox::toggled, section, [&settings](bool tells) { settings.setTellsWhatIsDue(tells); });
    section->addWidget(box);
    return section;
}

SettingsSection *todaySection(Settings &settings)
{
    auto *section = new SettingsSection(SettingsSection::tr("Today shows"));
    const std::pair<QString, QString> parts[] = {{u"newcomers"_s, SettingsSection::tr("Newcomers to welcome")},
                                                 {u"not-seen"_s, SettingsSection::tr("People not seen for a while")},
                                                 {u"pairs"_s, SettingsSection::tr("Pairs who have not met")},
                                                 {u"birthdays"_s, SettingsSection::tr("Birthdays this week")},
                                                 {u"put-right"_s, SettingsSection::tr("Things to put right")}};
    for (const auto &[id, words] : parts) {
        auto *box = new QCheckBox(words);
        box->setObjectName(u"today "_s + id);
        box->setChecked(!settings.hiddenOnToday().contains(id));
        QObject::connect(box, &QCheckBox::toggled, section, [&settings, id = id](bool shown) {
            QStringList hidden = settings.hiddenOnToday();
            hidden.removeAll(id);
            settings.setHiddenOnToday(shown ? hidden : hidden << id);
        });
        section->addWidget(box);
    }
    return section;
}

} // namespace kith
