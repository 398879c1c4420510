-- What helps are found by, in the order in which they were written down.
SELECT id, event_id, helper_id, helped_id, what, kind, state, happened_on FROM help ORDER BY id
