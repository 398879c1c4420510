-- Everybody in lists but one, and whether they have been to a gathering that one was at; who comes most often first.
SELECT p.id, p.name, p.call_name, CASE WHEN m.person_id IS NULL THEN 0 ELSE 1 END
FROM person p
LEFT JOIN (SELECT DISTINCT o.person_id FROM attendance a JOIN attendance o ON o.gathering_id = a.gathering_id WHERE a.person_id = ?) m ON m.person_id = p.id
LEFT JOIN (SELECT person_id, count(*) AS times FROM attendance GROUP BY person_id) c ON c.person_id = p.id
WHERE p.archived = 0 AND p.id <> ?
ORDER BY coalesce(c.times, 0) DESC, p.folded, p.id
