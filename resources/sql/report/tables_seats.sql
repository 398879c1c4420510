-- Every seat of every plan for a gathering, by round and table, and there by name.
SELECT s.id, s.round_id, s.table_number, s.person_id, s.locked
FROM table_plan t JOIN table_round r ON r.plan_id = t.id JOIN seat s ON s.round_id = r.id JOIN person p ON p.id = s.person_id
WHERE t.gathering_id = ? ORDER BY s.round_id, s.table_number, p.folded, p.id
