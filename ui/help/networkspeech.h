// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture as a screen reader has it: a list of faces, each with whom they helped and who helped them.
#pragma once

#include "app/help/network.h"
#include "ui/kit/spoken.h"

namespace kith {

class NetworkCanvas;

// "Helped Olive and Kwame · helped by Dafydd".
QString tiesSentence(const helps::Network &network, PersonId person);

class NetworkSpeech : public SpokenParts {
public:
    explicit NetworkSpeech(NetworkCanvas &canvas) : m_canvas(canvas) {}
    int count() const override;
    qint64 keyAt(int index) const override;
    SpokenPart at(int index) const override;
    int current() const override;

private:
    NetworkCanvas &m_canvas;
};

} // namespace kith
