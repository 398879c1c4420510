-- When the first gathering that each person came to began.
SELECT h.person_id, min(g.starts_at) FROM attendance h JOIN gathering g ON g.id = h.gathering_id GROUP BY h.person_id
