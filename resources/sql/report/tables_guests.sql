-- Who has a place at a gathering, came to it or has a seat in some plan for it, with how they stand with it. Parameter: its id, five times.
SELECT p.id, p.name, p.call_name, p.given_name, p.tags, p.organizer, CASE WHEN i.answer = 'accepted' AND i.waiting_since = 0 THEN 1 ELSE 0 END,
       coalesce(i.party_size, 1), CASE WHEN a.id IS NOT NULL AND a.left_at = 0 THEN 1 ELSE 0 END
FROM (SELECT person_id FROM invitation WHERE gathering_id = ? AND answer = 'accepted' AND waiting_since = 0
        AND person_id NOT IN (SELECT person_id FROM forgotten WHERE person_id IS NOT NULL)
      UNION SELECT person_id FROM attendance WHERE gathering_id = ?
      UNION SELECT s.person_id FROM seat s JOIN table_round r ON r.id = s.round_id JOIN table_plan t ON t.id = r.plan_id WHERE t.gathering_id = ?) w
JOIN person p ON p.id = w.person_id
LEFT JOIN invitation i ON i.gathering_id = ? AND i.person_id = p.id
LEFT JOIN attendance a ON a.gathering_id = ? AND a.person_id = p.id
ORDER BY p.folded, p.id
