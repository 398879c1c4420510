-- How many people one gathering has not invited.
SELECT count(*) FROM person p
WHERE p.archived = 0 AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.gathering_id = ? AND i.person_id = p.id)
