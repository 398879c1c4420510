-- Everybody in lists, and how they stand with one gathering, whose id is the parameter.
SELECT p.id, p.organizer, p.may_be_contacted, p.away_until, CASE WHEN i.id IS NULL THEN 0 ELSE 1 END, coalesce(i.answer, ''), coalesce(i.waiting_since, 0)
FROM person p LEFT JOIN invitation i ON i.person_id = p.id AND i.gathering_id = ?
WHERE p.archived = 0
ORDER BY p.folded, p.id
