-- Every help in every state, the rows of one event side by side.
SELECT helper_id, helped_id, event_id, CASE WHEN state IN ('happened', 'thanked') THEN 1 ELSE 0 END, happened_on, moved_on, what, kind
FROM help ORDER BY event_id, id
