-- Answers and arrivals at one gathering; the parameter is its id, twice.
SELECT i.person_id, 1, i.answer, i.party_size, i.waiting_since, i.answered_at, i.comment,
       CASE WHEN a.id IS NULL THEN 0 ELSE 1 END, coalesce(a.arrived_at, 0), coalesce(a.left_at, 0), coalesce(a.checked_in_by, ''), coalesce(a.walk_in, 0),
       coalesce(nullif(a.over_capacity_by, ''), i.decided_by)
FROM invitation i
LEFT JOIN attendance a ON a.gathering_id = i.gathering_id AND a.person_id = i.person_id
WHERE i.gathering_id = ?
UNION ALL
SELECT h.person_id, 0, '', 1, 0, 0, '', 1, h.arrived_at, h.left_at, h.checked_in_by, h.walk_in, h.over_capacity_by
FROM attendance h
WHERE h.gathering_id = ? AND NOT EXISTS (SELECT 1 FROM invitation n WHERE n.gathering_id = h.gathering_id AND n.person_id = h.person_id)
