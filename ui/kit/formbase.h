// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Form that does not depend on the row type: labels, editors, errors, and which fields have been changed.
#pragma once

#include <QJsonObject>
#include <QVariant>
#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;

namespace kith {

class FormBase : public QWidget {
    Q_OBJECT
public:
    explicit FormBase(QWidget *parent = nullptr);

    void addHeading(const QString &title);
    void addWide(QWidget *widget);
    // In the column of the fields: what is said about the one above.
    void addBelow(QWidget *widget);                    // across both columns
    bool isDirty() const;
    bool hasErrors() const;
    void revert();                                    // back to what was loaded
    void focusFirst();
    // A field that says nothing now goes with its label; by the editor given to field().
    void setFieldVisible(QWidget *editor, bool visible);
    // The sentence below a field, by the editor given to field(); empty removes it.
    void setError(QWidget *editor, const QString &sentence);

    // What is on its way to the store: what stands in the changed fields now, and not what is typed until the answer comes.
    struct Sent {
        struct Field {
            bool isDirty = false;
            QVariant contents = {}, value = {};
        };
        int row = 0;                  // as begun: the same one begun again is another
        QList<Field> fields = {};
    };
    Sent send() const;
    bool isStillAbout(const Sent &sent) const { return sent.row == m_begun; }

    // What stands in the fields that were changed, by their editors' names, and typing it again.
    QJsonObject typed() const;
    void retype(const QJsonObject &typed);

Q_SIGNALS:
    void settled();                                   // what was sent is saved
    void edited();                                    // on each key
    void committed();                                 // Enter, leaving a changed field, or a choice made

protected:
    // The editor's contents as the member's type, or nothing with the reason in `why`.
    using Read = std::function<QVariant(QString *why)>;
    using Write = std::function<void(const QVariant &)>;

    int addField(const QString &label, QWidget *editor, Read read, Write write);
    void fill(int field, const QVariant &value);      // leaves a field alone that is dirty or being typed in
    void settle(const Sent &sent);                    // what was sent counts as loaded
    void forget();                                    // nothing has been loaded yet
    bool eventFilter(QObject *watched, QEvent *event) override;

    static Read reader(QWidget *editor, QMetaType type);
    static Write writer(QWidget *editor);

private:
    struct Entry {
        QWidget *editor;
        QLabel *error;
        Read read;
        Write write;
        QVariant loaded;
        QVariant shown;      // the editor's contents when `loaded` was written into it, to compare with
        QVariant waiting;    // came from elsewhere while the field was being typed in
        QString told = {};   // an error told by the page
    };
    bool isDirty(int field) const;
    QVariant current(int field) const;   // what was loaded when the editor's contents cannot be read
    QWidget *cell(QWidget *editor, QLabel *error);
    void watch(QWidget *editor, int field);
    void onEdited(int field);
    void showError(Entry &entry);
    void write(Entry &entry, const QVariant &value);
    bool typing(const Entry &entry) const;

    QFormLayout *m_layout;
    QList<Entry> m_fields;
    int m_begun = 0;     // how many rows
    bool m_loading = false;
};

} // namespace kith
