-- The first schema: the journal, and the nouns of a community. One text for SQLite and PostgreSQL.
-- Every default is the empty value of its type, so that a row image in the journal may leave empty values out.
CREATE TABLE meta (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL DEFAULT ''
){{strict}};

CREATE TABLE op (
    id {{bigint}} PRIMARY KEY NOT NULL,
    at {{bigint}} NOT NULL DEFAULT 0,
    actor TEXT NOT NULL DEFAULT '',
    session TEXT NOT NULL DEFAULT '',
    verb TEXT NOT NULL DEFAULT '',
    label TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    root {{bigint}} NOT NULL DEFAULT 0,
    undone {{bigint}} NOT NULL DEFAULT 0,
    latest {{bigint}} NOT NULL DEFAULT 0,
    first_change {{bigint}} NOT NULL DEFAULT 0,
    last_change {{bigint}} NOT NULL DEFAULT 0
){{strict}};

CREATE TABLE change (
    seq {{bigint}} PRIMARY KEY NOT NULL,
    op_id {{bigint}} NOT NULL,
    table_name TEXT NOT NULL,
    row_id {{bigint}} NOT NULL,
    before TEXT,
    after TEXT
){{strict}};
CREATE INDEX change_row ON change (row_id);

CREATE TABLE community (
    id {{bigint}} PRIMARY KEY NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT '',
    created_at {{bigint}} NOT NULL DEFAULT 0
){{strict}};

CREATE TABLE person (
    id {{bigint}} PRIMARY KEY NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL DEFAULT '',
    call_name TEXT NOT NULL DEFAULT '',
    given_name TEXT NOT NULL DEFAULT '',
    family_name TEXT NOT NULL DEFAULT '',
    pronouns TEXT NOT NULL DEFAULT '',
    emails TEXT NOT NULL DEFAULT '[]',
    phones TEXT NOT NULL DEFAULT '[]',
    birthday TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    access_needs TEXT NOT NULL DEFAULT '[]',
    dietary_needs TEXT NOT NULL DEFAULT '[]',
    photo_consent TEXT NOT NULL DEFAULT '',
    may_be_contacted {{bigint}} NOT NULL DEFAULT 0,
    introduced_by {{bigint}} REFERENCES person (id),
    organizer {{bigint}} NOT NULL DEFAULT 0,
    away_until TEXT NOT NULL DEFAULT '',
    joined_on TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    external_ids TEXT NOT NULL DEFAULT '[]',
    custom TEXT NOT NULL DEFAULT '{}',
    archived {{bigint}} NOT NULL DEFAULT 0
){{strict}};
CREATE INDEX person_introduced_by ON person (introduced_by) WHERE introduced_by IS NOT NULL;

CREATE TABLE gathering (
    id {{bigint}} PRIMARY KEY NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    starts TEXT NOT NULL DEFAULT '',
    ends TEXT NOT NULL DEFAULT '',
    all_day {{bigint}} NOT NULL DEFAULT 0,
    zone TEXT NOT NULL DEFAULT '',
    starts_at {{bigint}} NOT NULL DEFAULT 0,
    ends_at {{bigint}} NOT NULL DEFAULT 0,
    venue TEXT NOT NULL DEFAULT '',
    capacity {{bigint}} NOT NULL DEFAULT 0,
    agenda TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    attendance_closed {{bigint}} NOT NULL DEFAULT 0,
    waiting_rule TEXT NOT NULL DEFAULT '',
    external_ids TEXT NOT NULL DEFAULT '[]'
){{strict}};
CREATE INDEX gathering_starts ON gathering (starts_at);

CREATE TABLE invitation (
    id {{bigint}} PRIMARY KEY NOT NULL,
    gathering_id {{bigint}} NOT NULL REFERENCES gathering (id),
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    answer TEXT NOT NULL DEFAULT '',
    party_size {{bigint}} NOT NULL DEFAULT 0,
    waiting_since {{bigint}} NOT NULL DEFAULT 0,
    source TEXT NOT NULL DEFAULT '',
    tickets TEXT NOT NULL DEFAULT '[]',
    invited_at {{bigint}} NOT NULL DEFAULT 0,
    answered_at {{bigint}} NOT NULL DEFAULT 0,
    comment TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE UNIQUE INDEX invitation_once ON invitation (gathering_id, person_id);
CREATE INDEX invitation_person ON invitation (person_id);

CREATE TABLE attendance (
    id {{bigint}} PRIMARY KEY NOT NULL,
    gathering_id {{bigint}} NOT NULL REFERENCES gathering (id),
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    arrived_at {{bigint}} NOT NULL DEFAULT 0,
    left_at {{bigint}} NOT NULL DEFAULT 0,
    checked_in_by TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT '',
    walk_in {{bigint}} NOT NULL DEFAULT 0,
    over_capacity_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE UNIQUE INDEX attendance_once ON attendance (gathering_id, person_id);
-- Whose first visit it was is read from the index alone.
CREATE INDEX attendance_person ON attendance (person_id, arrived_at, gathering_id);
