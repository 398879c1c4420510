-- Of these rounds the ones that count: of chosen tables of another gathering that began earlier. What became of each: whether it
-- was closed, whether the gathering is over, and whether anybody was noted there. Parameters: now, the rounds, the gathering, its start.
SELECT r.id, g.id, g.starts, CASE WHEN r.closed_at <> 0 THEN 1 ELSE 0 END, CASE WHEN g.ends_at <= ? THEN 1 ELSE 0 END,
       CASE WHEN EXISTS (SELECT 1 FROM attendance h WHERE h.gathering_id = g.id) THEN 1 ELSE 0 END
FROM {{ids}} w CROSS JOIN table_round r JOIN table_plan p ON p.id = r.plan_id JOIN gathering g ON g.id = p.gathering_id
WHERE r.id = w.value AND p.chosen = 1 AND g.id <> ? AND g.starts_at < ? AND g.state <> 'cancelled'
