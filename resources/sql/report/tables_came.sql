-- What these people have come to, and when.
SELECT h.person_id, h.gathering_id, h.arrived_at FROM {{ids}} w CROSS JOIN attendance h WHERE h.person_id = w.value
