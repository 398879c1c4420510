// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the application its look: style, palette, style sheet and font, in light, dark or as the desktop asks.
#pragma once

#include <QObject>

class QApplication;
class QDBusVariant;

namespace kith {

class Appearance : public QObject {
    Q_OBJECT
public:
    enum class Mode { Light, Dark, System };

    explicit Appearance(QApplication &app);
    // System starts light and turns dark when the desktop portal answers; Light and Dark never ask it.
    void apply(Mode mode, double textScale = 1.0);
    Mode mode() const { return m_mode; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void dress(bool dark);

    QApplication &m_app;
    Mode m_mode = Mode::Light;
    double m_systemPoints;
    double m_textScale = 1.0;
    bool m_dark = false;
    bool m_listening = false;
    bool m_dressed = false;
};

} // namespace kith
