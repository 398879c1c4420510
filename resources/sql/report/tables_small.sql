-- Of these gatherings the ones that were so small that everybody met. Parameters: the gatherings, another one, its start, and
-- how many people are few.
SELECT g.id, g.starts FROM {{ids}} w CROSS JOIN gathering g
WHERE g.id = w.value AND g.id <> ? AND g.starts_at < ? AND g.state <> 'cancelled'
  AND NOT EXISTS (SELECT 1 FROM attendance h WHERE h.gathering_id = g.id ORDER BY h.person_id LIMIT 1 OFFSET ?)
