-- What the list of people is narrowed to, under a name, so that anybody can come back to it.
CREATE TABLE saved_filter (
    id {{bigint}} PRIMARY KEY NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    search TEXT NOT NULL DEFAULT '',
    among TEXT NOT NULL DEFAULT '',
    saved_by TEXT NOT NULL DEFAULT ''
){{strict}};
