// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What this person prefers on this computer, kept in one small file outside every community.
#pragma once

#include "app/core/result.h"
#include "app/store/backup.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

namespace kith {

enum class ThemeChoice { System, Light, Dark };

enum class DateStyle {
    Language, ///< as the language writes it
    DayFirst, ///< 12 May
    MonthFirst, ///< May 12
    Numbers, ///< 2026-05-12
};

struct DateHabits {
    DateStyle style = DateStyle::Language;
    int weekStart = 0; ///< a Qt::DayOfWeek; 0: as the language
    bool operator==(const DateHabits &) const = default;
};

/// Every change is written at once. Keys this program does not know stay in the file.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// A file that cannot be understood counts as empty and is kept beside the new one as "settings.json.damaged".
    explicit Settings(QString file);
    /// Where the platform keeps settings: $XDG_CONFIG_HOME/kith/settings.json.
    static QString usualFile();
    /// Where what is being typed is kept until it is saved, beside the file.
    QString draftFolder() const;

    QString name() const; ///< of who is using the program, for the journal
    void setName(const QString &name);
    QString language() const; ///< "de"; empty: the system's
    void setLanguage(const QString &language);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    int textSize() const; ///< per cent, 100 to 200
    void setTextSize(int percent);
    DateHabits dateHabits() const;
    void setDateStyle(DateStyle style);
    void setWeekStart(int day);
    QString zone() const; ///< of new gatherings; empty: the community's
    void setZone(const QString &zone);
    CopyPlan copyPlan() const;
    void setCopyFolder(const QString &folder);
    void setCopyRhythm(CopyRhythm rhythm);

    /// The PIN that leaves the door; only a salted hash of it is kept. An empty PIN means none.
    bool hasDoorPin() const;
    bool isDoorPin(const QString &typed) const;
    void setDoorPin(const QString &pin);

    /// What was chosen last in a dialog ("people", "attendees"), as that dialog wrote it.
    QJsonObject exportChoices(const QString &list) const;
    void setExportChoices(const QString &list, const QJsonObject &choices);
    /// Ids of the sections that Today leaves out ("newcomers").
    QStringList hiddenOnToday() const;
    void setHiddenOnToday(const QStringList &sections);
    /// Whether the desktop says so when a follow-up falls due.
    bool tellsWhatIsDue() const;
    void setTellsWhatIsDue(bool tells);
    /// As QWidget::saveGeometry gave it, by window ("main", "door").
    QByteArray geometry(const QString &window) const;
    void setGeometry(const QString &window, const QByteArray &geometry);
    /// Communities opened lately, the newest first.
    QStringList recentStores() const;
    void addRecentStore(const QString &location);
    /// What the community there called itself when it was open last; empty when nobody knows.
    QString recentName(const QString &location) const;
    void setRecentName(const QString &location, const QString &name);

Q_SIGNALS:
    void changed();
    /// A change holds until the program ends but could not be written.
    void writingFailed(const kith::Error &error);

private:
    QJsonObject read() const;
    QStringList texts(const QString &key) const;
    void readAgain();
    void set(const QString &key, const QJsonValue &value);
    void setRecentStores(const QStringList &stores);
    void setPart(const QString &key, const QString &part, const QJsonValue &value);

    QString m_file;
    QJsonObject m_values;
};

} // namespace kith
