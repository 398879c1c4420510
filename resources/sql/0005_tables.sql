-- Who sits with whom: the tables of a gathering, over one or more rounds.
CREATE TABLE table_plan (
    id {{bigint}} PRIMARY KEY NOT NULL,
    gathering_id {{bigint}} NOT NULL REFERENCES gathering (id),
    name TEXT NOT NULL DEFAULT '',
    size {{bigint}} NOT NULL DEFAULT 0,
    among TEXT NOT NULL DEFAULT '',
    host_each {{bigint}} NOT NULL DEFAULT 0,
    newcomers_not_alone {{bigint}} NOT NULL DEFAULT 0,
    fair_small_table {{bigint}} NOT NULL DEFAULT 0,
    count_earlier {{bigint}} NOT NULL DEFAULT 0,
    earlier_fades {{bigint}} NOT NULL DEFAULT 0,
    seed {{bigint}} NOT NULL DEFAULT 0,
    epochs {{bigint}} NOT NULL DEFAULT 0,
    chosen {{bigint}} NOT NULL DEFAULT 0,
    made_at {{bigint}} NOT NULL DEFAULT 0,
    made_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX table_plan_gathering ON table_plan (gathering_id);

CREATE TABLE table_round (
    id {{bigint}} PRIMARY KEY NOT NULL,
    plan_id {{bigint}} NOT NULL REFERENCES table_plan (id),
    number {{bigint}} NOT NULL DEFAULT 0,
    starts TEXT NOT NULL DEFAULT '',
    closed_at {{bigint}} NOT NULL DEFAULT 0
){{strict}};
CREATE INDEX table_round_plan ON table_round (plan_id);

CREATE TABLE seat (
    id {{bigint}} PRIMARY KEY NOT NULL,
    round_id {{bigint}} NOT NULL REFERENCES table_round (id),
    table_number {{bigint}} NOT NULL DEFAULT 0,
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    locked {{bigint}} NOT NULL DEFAULT 0
){{strict}};
-- Nobody sits at two tables, also when two records turn out to be one person.
CREATE UNIQUE INDEX seat_once ON seat (round_id, person_id);
-- Whom somebody has sat with is asked from the person outward, and read from the index alone.
CREATE INDEX seat_person ON seat (person_id, round_id, table_number);

CREATE TABLE table_rule (
    id {{bigint}} PRIMARY KEY NOT NULL,
    plan_id {{bigint}} NOT NULL REFERENCES table_plan (id),
    kind TEXT NOT NULL DEFAULT '',
    person_id {{bigint}} REFERENCES person (id),
    other_id {{bigint}} REFERENCES person (id),
    table_number {{bigint}} NOT NULL DEFAULT 0,
    round {{bigint}} NOT NULL DEFAULT 0,
    tag TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX table_rule_plan ON table_rule (plan_id);
CREATE INDEX table_rule_person ON table_rule (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX table_rule_other ON table_rule (other_id) WHERE other_id IS NOT NULL;
