-- Everybody who has come, when their first and last gathering began, and how they stand with one more, whose id is the parameter.
SELECT p.id, p.name, p.call_name, p.given_name, p.emails, p.phones, p.organizer, p.may_be_contacted, p.away_until,
       coalesce(n.name, ''), coalesce(n.call_name, ''), coalesce(n.given_name, ''), s.first_came, s.last_came, s.times,
       CASE WHEN i.id IS NULL THEN 0 ELSE 1 END, coalesce(i.answer, ''), coalesce(i.waiting_since, 0)
FROM person p
JOIN (SELECT h.person_id, min(g.starts_at) AS first_came, max(g.starts_at) AS last_came, count(*) AS times
      FROM attendance h JOIN gathering g ON g.id = h.gathering_id WHERE g.state <> 'cancelled' GROUP BY h.person_id) s ON s.person_id = p.id
LEFT JOIN person n ON n.id = p.introduced_by
LEFT JOIN invitation i ON i.person_id = p.id AND i.gathering_id = ?
WHERE p.archived = 0
ORDER BY p.folded, p.id
