// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A printer as printing pages needs it.
#pragma once

#include <QRectF>

class QPagedPaintDevice;

namespace kith {

class PagePrinter
{
public:
    virtual ~PagePrinter() = default;
    virtual QPagedPaintDevice &device() = 0;
    /// In the device's pixels.
    virtual QRectF paper() const = 0;
    /// Counted from 1; 0 for all of them.
    virtual int firstPage() const = 0;
    virtual int lastPage() const = 0;
    /// What it was given is thrown away.
    virtual void abort() = 0;
};

} // namespace kith
