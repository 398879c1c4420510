-- What is known of people beyond their record: notes, relations, contacts, and which records are one person or two.
CREATE TABLE note (
    id {{bigint}} PRIMARY KEY NOT NULL,
    person_id {{bigint}} REFERENCES person (id),
    gathering_id {{bigint}} REFERENCES gathering (id),
    author TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    sealed TEXT NOT NULL DEFAULT '',
    written_at {{bigint}} NOT NULL DEFAULT 0,
    changed_at {{bigint}} NOT NULL DEFAULT 0
){{strict}};
CREATE INDEX note_person ON note (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX note_gathering ON note (gathering_id) WHERE gathering_id IS NOT NULL;

-- What opens confidential notes: their key, itself sealed under a passphrase.
CREATE TABLE note_key (
    id {{bigint}} PRIMARY KEY NOT NULL,
    salt TEXT NOT NULL DEFAULT '',
    passes {{bigint}} NOT NULL DEFAULT 0,
    memory {{bigint}} NOT NULL DEFAULT 0,
    sealed TEXT NOT NULL DEFAULT '',
    set_at {{bigint}} NOT NULL DEFAULT 0,
    set_by TEXT NOT NULL DEFAULT ''
){{strict}};

CREATE TABLE relation (
    id {{bigint}} PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    other_id {{bigint}} NOT NULL REFERENCES person (id),
    since_on TEXT NOT NULL DEFAULT '',
    ended_on TEXT NOT NULL DEFAULT '',
    hope TEXT NOT NULL DEFAULT '',
    rhythm_days {{bigint}} NOT NULL DEFAULT 0,
    met_on TEXT NOT NULL DEFAULT '',
    learned TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX relation_person ON relation (person_id);
CREATE INDEX relation_other ON relation (other_id);

CREATE TABLE contact (
    id {{bigint}} PRIMARY KEY NOT NULL,
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    how TEXT NOT NULL DEFAULT '',
    made_at {{bigint}} NOT NULL DEFAULT 0,
    made_by TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX contact_person ON contact (person_id, made_at);

CREATE TABLE not_same (
    id {{bigint}} PRIMARY KEY NOT NULL,
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    other_id {{bigint}} NOT NULL REFERENCES person (id),
    decided_at {{bigint}} NOT NULL DEFAULT 0,
    decided_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX not_same_person ON not_same (person_id);
CREATE INDEX not_same_other ON not_same (other_id);

-- The record that is gone has no row any more, so nothing can refer to it; the change of the journal tells what it was.
CREATE TABLE merge (
    id {{bigint}} PRIMARY KEY NOT NULL,
    kept_id {{bigint}} NOT NULL REFERENCES person (id),
    gone_id {{bigint}},
    name TEXT NOT NULL DEFAULT '',
    op_id {{bigint}},
    merged_at {{bigint}} NOT NULL DEFAULT 0,
    merged_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX merge_kept ON merge (kept_id);

-- Whom a restored copy must forget again.
CREATE TABLE forgotten (
    id {{bigint}} PRIMARY KEY NOT NULL,
    person_id {{bigint}},
    forgotten_at {{bigint}} NOT NULL DEFAULT 0,
    forgotten_by TEXT NOT NULL DEFAULT ''
){{strict}};
