-- Seats of one gathering that are taken: by those who are here, and by those who have a place and may still come.
SELECT (SELECT count(*) FROM attendance a WHERE a.gathering_id = g.id AND a.left_at = 0)
     + coalesce((SELECT sum(i.party_size) FROM invitation i
                 WHERE i.gathering_id = g.id AND i.answer = 'accepted' AND i.waiting_since = 0
                 AND NOT EXISTS (SELECT 1 FROM attendance h WHERE h.gathering_id = g.id AND h.person_id = i.person_id)), 0)
FROM gathering g WHERE g.id = ?
