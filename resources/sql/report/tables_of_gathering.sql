-- At which table of which round everybody has a seat at the chosen tables of a gathering.
SELECT s.person_id, r.number, s.table_number FROM table_plan t JOIN table_round r ON r.plan_id = t.id JOIN seat s ON s.round_id = r.id
WHERE t.gathering_id = ? AND t.chosen = 1 ORDER BY r.number
