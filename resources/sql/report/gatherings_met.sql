-- When each gathering began that is over and at which somebody was noted, the earliest first.
SELECT g.starts_at FROM gathering g
WHERE g.state <> 'cancelled' AND g.ends_at <= ? AND EXISTS (SELECT 1 FROM attendance h WHERE h.gathering_id = g.id)
ORDER BY g.starts_at, g.id
