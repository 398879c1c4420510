// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a person: who they are, their tags, and what can be done with them.
#pragma once

#include <QWidget>

class QLineEdit;
class QMenu;
class QStringListModel;

namespace kith {

class Avatar;
class Button;
class FlowLayout;
class Label;
class ViewSwitch;
struct PersonCard;

class PersonHeader : public QWidget {
    Q_OBJECT
public:
    explicit PersonHeader(QWidget *parent = nullptr);
    void take(const PersonCard &card);
    void setKnownTags(const QStringList &tags);
    void askForTag();
    Button *editButton() const { return m_edit; }
    Button *archiveButton() const { return m_archive; }
    Button *helpButton() const { return m_help; }
    Button *followUpButton() const { return m_followUp; }
    Button *noteButton() const { return m_note; }
    Button *contactButton() const { return m_contact; }
    Button *moreButton() const { return m_more; }
    Button *backButton() const { return m_back; }
    // Shown when there is no room for both.
    ViewSwitch *viewSwitch() const { return m_views; }
    // For a page so high, of which the head may take about half.
    void fitInto(int height);

Q_SIGNALS:
    void tagged(const QString &tag);
    void untagged(const QString &tag);
    void writeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitButtons();
    void showTags(const QStringList &tags);
    void takeTag();

    Avatar *m_avatar;
    Label *m_name;
    Label *m_summary;
    QWidget *m_tagRow;
    FlowLayout *m_tags;
    Button *m_addTag;
    QLineEdit *m_tagEditor;
    QStringListModel *m_knownTags;
    Button *m_help;
    Button *m_followUp;
    Button *m_note;
    Button *m_contact;
    Button *m_edit;
    Button *m_write;
    Button *m_archive;
    Button *m_more;
    Button *m_back;
    ViewSwitch *m_views;
    QStringList m_shown;
    int m_pageHeight = QWIDGETSIZE_MAX;
};

} // namespace kith
