-- Every gathering a person was invited to or came to, the newest first.
SELECT g.id, g.title, g.starts, coalesce(i.answer, ''), CASE WHEN a.id IS NULL THEN 0 ELSE 1 END, coalesce(a.arrived_at, 0)
FROM gathering g
LEFT JOIN invitation i ON i.gathering_id = g.id AND i.person_id = ?
LEFT JOIN attendance a ON a.gathering_id = g.id AND a.person_id = ?
WHERE i.id IS NOT NULL OR a.id IS NOT NULL
ORDER BY g.starts_at DESC, g.id DESC
