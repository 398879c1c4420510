-- People as a list of attendees names them: parameters are whether all are wanted (1 or 0), or else the id of their gathering, twice.
SELECT p.id, p.name, p.folded, p.call_name, p.given_name, p.family_name, p.pronouns, p.emails, p.phones, p.tags,
       p.access_needs, p.dietary_needs, p.may_be_contacted, p.external_ids
FROM person p
WHERE ? = 1 OR p.id IN (SELECT person_id FROM invitation WHERE gathering_id = ? UNION SELECT person_id FROM attendance WHERE gathering_id = ?)
ORDER BY p.folded, p.id
