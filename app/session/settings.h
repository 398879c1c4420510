// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What this person prefers on this computer, kept in one small file outside every community.
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

namespace kith {

enum class ThemeChoice { System, Light, Dark };

/// Every change is written at once. Keys this program does not know stay in the file.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// A file that cannot be understood counts as empty and is kept beside the new one as "settings.json.damaged".
    explicit Settings(QString file);
    /// Where the platform keeps settings: $XDG_CONFIG_HOME/kith/settings.json.
    static QString usualFile();

    QString name() const; ///< of who is using the program, for the journal
    void setName(const QString &name);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    int textSize() const; ///< per cent, 100 to 200
    void setTextSize(int percent);

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
    /// As QWidget::saveGeometry gave it, by window ("main", "door").
    QByteArray geometry(const QString &window) const;
    void setGeometry(const QString &window, const QByteArray &geometry);
    /// Communities opened lately, the newest first.
    QStringList recentStores() const;
    void addRecentStore(const QString &location);
    void removeRecentStore(const QString &location);

Q_SIGNALS:
    void changed();
    /// A change holds until the program ends but could not be written.
    void writingFailed(const kith::Error &error);

private:
    QJsonObject read() const;
    QStringList texts(const QString &key) const;
    void set(const QString &key, const QJsonValue &value);
    void setPart(const QString &key, const QString &part, const QJsonValue &value);

    QString m_file;
    QJsonObject m_values;
};

} // namespace kith
