// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RowModel that does not depend on the row type: what is shown, in which order, and telling the difference.
#pragma once

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <vector>

namespace kith {

struct Section {
    QString title;
    QString caption;   // after the title: usually the count
    QString action;    // text button at the right, empty for none
    bool operator==(const Section &) const = default;
};

class RowModelBase : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;   // column -1: as given

    // Shows rows in which every word of `text` is found; rows where each begins a word come first.
    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    // Where nothing is found, what differs by a slip of the finger is shown instead.
    void setForgiving() { m_forgiving = true; }
    bool isForgiven() const { return m_forgiven; }
    int shown() const;                        // rows that pass, closed sections included, headings not
    qint64 keyAt(int row) const;              // 0 for a section heading
    int rowOfKey(qint64 key) const;           // -1 when not shown
    QModelIndex indexOfKey(qint64 key) const { return index(rowOfKey(key), 0); }
    bool isSection(int row) const;
    bool isGrouped() const { return !m_sectionKeys.isEmpty(); }
    void toggleSection(int row);

Q_SIGNALS:
    void refreshed();                         // what is shown has been worked out again

protected:
    // Rows are numbered as the subclass holds them; while rows are being replaced it holds the old ones first.
    virtual qint64 keyOf(int row) const = 0;
    virtual bool passes(int row) const = 0;
    // Whether a row whose own text has not all the words is found all the same; such rows stand last.
    virtual bool isFoundElsewhere(int /*row*/, const QStringList & /*words*/, bool /*forgiving*/) const { return false; }
    virtual QVariant valueOf(int row, int column, int role) const = 0;
    virtual Section describe(const QString &section, int count) const = 0;

    // `now[i]`: where old row i stands among the new ones, -1 when gone; `changed[i]`: new row i has other contents.
    void replaced(const std::vector<int> &now, const std::vector<bool> &changed, std::vector<QString> folded, const QStringList &sections);
    void refresh();
    void setHits(const QString &text);        // what is marked in the rows; setFilter marks what it looks for
    int rowAt(int shownRow) const { return m_entries[size_t(shownRow)].row; }
    const std::vector<QString> &folded() const { return m_folded; }

private:
    struct Entry {
        int row = -1;                         // -1: the heading of `section`
        int section = -1;
    };
    struct Shown {
        QString key;
        Section text;
    };
    struct View {
        std::vector<Entry> entries;
        std::vector<Shown> sections;
        int passing = 0;
        bool forgiven = false;
    };
    View wanted(int offset) const;
    std::vector<int> matching(int offset, bool &forgiven) const;
    std::vector<int> resembling(const QStringList &words, int offset) const;
    void sortRows(int offset);
    void show(View target, const std::vector<int> &where, const std::vector<bool> &changed, int offset);
    void step(View target, std::vector<int> &place, const std::vector<bool> &changed, int offset);
    void removeUnkept(std::vector<int> &place);
    void insertMissing(const std::vector<Entry> &wanted, const std::vector<int> &place);
    void announceChanges(const std::vector<bool> &dirty);
    QVariant sectionData(const Entry &entry, int role) const;
    QString spoken(int row, int column) const;

    std::vector<Entry> m_entries;
    std::vector<Shown> m_sections;
    std::vector<QString> m_folded;
    std::vector<int> m_sectionOf;             // per row: index into m_sectionKeys
    QStringList m_sectionKeys;
    std::vector<int> m_order;
    QSet<QString> m_closed;
    QString m_filter;
    QString m_hits;
    int m_passing = 0;
    bool m_forgiving = false;
    bool m_forgiven = false;                  // what is shown only resembles the filter
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace kith
