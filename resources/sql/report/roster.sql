-- Everybody of one gathering: parameters are its start, its id twice, and whether everybody else is wanted as well.
SELECT p.id, p.name, p.folded, p.call_name, p.access_needs, p.dietary_needs, (SELECT count(*) FROM attendance h JOIN gathering g ON g.id = h.gathering_id WHERE h.person_id = p.id AND g.starts_at < ?),
       CASE WHEN i.id IS NULL THEN 0 ELSE 1 END,
       coalesce(i.answer, ''), coalesce(i.party_size, 1), coalesce(i.waiting_since, 0), coalesce(i.invited_at, 0), coalesce(i.answered_at, 0),
       coalesce(i.comment, ''), coalesce(i.reason, ''), coalesce(i.decided_by, ''), coalesce(i.source, ''), coalesce(i.tickets, '[]'),
       a.id, coalesce(a.arrived_at, 0), coalesce(a.left_at, 0), coalesce(a.checked_in_by, ''), coalesce(a.how, ''), coalesce(a.walk_in, 0),
       coalesce(a.over_capacity_by, ''), p.given_name
FROM person p
LEFT JOIN invitation i ON i.person_id = p.id AND i.gathering_id = ?
LEFT JOIN attendance a ON a.person_id = p.id AND a.gathering_id = ?
WHERE i.id IS NOT NULL OR a.id IS NOT NULL OR (? = 1 AND p.archived = 0)
ORDER BY p.folded, p.id
