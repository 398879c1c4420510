-- Everybody with all that a list may say of them; the parameter is whether archived people are wanted.
SELECT p.id, p.name, p.call_name, p.given_name, p.family_name, p.pronouns, p.emails, p.phones, p.birthday, p.tags,
       p.access_needs, p.dietary_needs, p.photo_consent, p.may_be_contacted, coalesce(n.name, ''), p.organizer, p.away_until, p.joined_on,
       CASE WHEN p.notes = '' THEN 0 ELSE 1 END, p.archived, p.external_ids,
       coalesce(s.first_seen, 0), coalesce(s.last_seen, 0), coalesce(s.times, 0), p.folded
FROM person p
LEFT JOIN person n ON n.id = p.introduced_by
LEFT JOIN (SELECT person_id, min(arrived_at) AS first_seen, max(arrived_at) AS last_seen, count(*) AS times
           FROM attendance GROUP BY person_id) s ON s.person_id = p.id
WHERE p.archived = 0 OR ? = 1
ORDER BY p.folded, p.id
