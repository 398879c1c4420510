-- Where somebody sat or will sit, at chosen tables, and each other one at that table; nobody where they sat alone. The newest gathering first.
SELECT g.id, g.title, g.starts, r.number, s.table_number, r.starts, CASE WHEN r.closed_at <> 0 THEN 1 ELSE 0 END, p.id, coalesce(p.name, ''),
       coalesce(p.call_name, ''), coalesce(p.given_name, '')
FROM seat s JOIN table_round r ON r.id = s.round_id JOIN table_plan t ON t.id = r.plan_id JOIN gathering g ON g.id = t.gathering_id
LEFT JOIN seat o ON o.round_id = s.round_id AND o.table_number = s.table_number AND o.person_id <> s.person_id
LEFT JOIN person p ON p.id = o.person_id
WHERE s.person_id = ? AND t.chosen = 1
ORDER BY g.starts_at DESC, g.id DESC, r.number, p.folded, p.id
