-- Everybody who was not forgotten, with what a list says of them; the parameter is whether archived people are wanted.
SELECT p.id, p.name, p.folded, p.call_name, p.tags, p.archived, p.organizer, p.emails,
       coalesce(s.first_seen, 0), coalesce(s.last_seen, 0), coalesce(s.times, 0)
FROM person p
LEFT JOIN (SELECT person_id, min(arrived_at) AS first_seen, max(arrived_at) AS last_seen, count(*) AS times
           FROM attendance GROUP BY person_id) s ON s.person_id = p.id
WHERE (p.archived = 0 OR ? = 1) AND NOT EXISTS (SELECT 1 FROM forgotten f WHERE f.person_id = p.id)
ORDER BY p.folded, p.id
