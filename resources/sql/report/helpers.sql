-- Everybody in lists, for how they give and receive.
SELECT id, name, call_name, given_name, organizer, may_be_contacted, away_until, tags FROM person WHERE archived = 0 ORDER BY folded, id
