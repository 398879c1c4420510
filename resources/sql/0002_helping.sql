-- Who needs what, who gives what, who has helped whom, and the promises to get back to somebody.
CREATE TABLE ask (
    id {{bigint}} PRIMARY KEY NOT NULL,
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    what TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    asked_on TEXT NOT NULL DEFAULT '',
    by_on TEXT NOT NULL DEFAULT '',
    gathering_id {{bigint}} REFERENCES gathering (id),
    state TEXT NOT NULL DEFAULT '',
    answered_on TEXT NOT NULL DEFAULT '',
    answered_by_id {{bigint}} REFERENCES person (id),
    ended_on TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    logged_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX ask_person ON ask (person_id);
CREATE INDEX ask_state ON ask (state, asked_on);
CREATE INDEX ask_answered_by ON ask (answered_by_id) WHERE answered_by_id IS NOT NULL;
CREATE INDEX ask_gathering ON ask (gathering_id) WHERE gathering_id IS NOT NULL;

CREATE TABLE offer (
    id {{bigint}} PRIMARY KEY NOT NULL,
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    what TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    how_often TEXT NOT NULL DEFAULT '',
    offered_on TEXT NOT NULL DEFAULT '',
    until_on TEXT NOT NULL DEFAULT '',
    paused {{bigint}} NOT NULL DEFAULT 0,
    logged_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX offer_person ON offer (person_id);

-- One row for each who was helped. Those of one event have its id in common: that of the first of them.
CREATE TABLE help (
    id {{bigint}} PRIMARY KEY NOT NULL,
    event_id {{bigint}} NOT NULL DEFAULT 0,
    helper_id {{bigint}} NOT NULL REFERENCES person (id),
    helped_id {{bigint}} NOT NULL REFERENCES person (id),
    what TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    happened_on TEXT NOT NULL DEFAULT '',
    gathering_id {{bigint}} REFERENCES gathering (id),
    ask_id {{bigint}} REFERENCES ask (id),
    offer_id {{bigint}} REFERENCES offer (id),
    via_id {{bigint}} REFERENCES person (id),
    hours {{real}} NOT NULL DEFAULT 0,
    moved_on TEXT NOT NULL DEFAULT '',
    thanked_on TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    logged_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX help_event ON help (event_id);
CREATE INDEX help_helper ON help (helper_id, happened_on);
CREATE INDEX help_helped ON help (helped_id, happened_on);
CREATE INDEX help_happened ON help (happened_on);
CREATE INDEX help_state ON help (state, moved_on);
CREATE INDEX help_via ON help (via_id) WHERE via_id IS NOT NULL;
CREATE INDEX help_gathering ON help (gathering_id) WHERE gathering_id IS NOT NULL;
CREATE INDEX help_ask ON help (ask_id) WHERE ask_id IS NOT NULL;
CREATE INDEX help_offer ON help (offer_id) WHERE offer_id IS NOT NULL;

-- Words that mean the same when an ask is matched, under the kind of help they are about. While there is none, those that
-- come with the program hold.
CREATE TABLE word_group (
    id {{bigint}} PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '[]'
){{strict}};

CREATE TABLE follow_up (
    id {{bigint}} PRIMARY KEY NOT NULL,
    what TEXT NOT NULL DEFAULT '',
    owner_id {{bigint}} REFERENCES person (id),
    about_id {{bigint}} REFERENCES person (id),
    gathering_id {{bigint}} REFERENCES gathering (id),
    promised_on TEXT NOT NULL DEFAULT '',
    due_on TEXT NOT NULL DEFAULT '',
    snoozed_until TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    ended_on TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    logged_by TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX follow_up_state ON follow_up (state, due_on);
CREATE INDEX follow_up_owner ON follow_up (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX follow_up_about ON follow_up (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX follow_up_gathering ON follow_up (gathering_id) WHERE gathering_id IS NOT NULL;

-- Keeping in touch: when it is time again follows from the last touch, so it is not stored.
CREATE TABLE rhythm (
    id {{bigint}} PRIMARY KEY NOT NULL,
    person_id {{bigint}} NOT NULL REFERENCES person (id),
    owner_id {{bigint}} REFERENCES person (id),
    every_days {{bigint}} NOT NULL DEFAULT 0,
    began_on TEXT NOT NULL DEFAULT '',
    snoozed_until TEXT NOT NULL DEFAULT ''
){{strict}};
CREATE INDEX rhythm_person ON rhythm (person_id);
CREATE INDEX rhythm_owner ON rhythm (owner_id) WHERE owner_id IS NOT NULL;
