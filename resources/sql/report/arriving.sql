-- What must be known to let one person in: who they are, where, whether they are here already, and whether a place is kept.
SELECT p.name, p.archived, g.title, g.state, g.attendance_closed, g.capacity, a.id, a.left_at, i.id,
       CASE WHEN i.answer = 'accepted' AND i.waiting_since = 0 THEN 1 ELSE 0 END
FROM person p
JOIN gathering g ON g.id = ?
LEFT JOIN attendance a ON a.gathering_id = g.id AND a.person_id = p.id
LEFT JOIN invitation i ON i.gathering_id = g.id AND i.person_id = p.id
WHERE p.id = ?
