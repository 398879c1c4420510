// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language nobody speaks: English with accents and brackets, about 40 % longer. For the tour and tests.
#pragma once

#include <QTranslator>

namespace kith {

class PseudoLanguage : public QTranslator {
    Q_OBJECT
public:
    explicit PseudoLanguage(QObject *parent);
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
    static QString of(const QString &english);

    static constexpr QLatin1StringView name{"qps"};

private:
    QTranslator m_english;   // for its plurals
};

} // namespace kith
