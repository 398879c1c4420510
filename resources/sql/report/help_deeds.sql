-- What everybody has done for somebody, and what they offer on a day, which is the parameter.
SELECT helper_id, what, kind, helped_id FROM help WHERE state IN ('happened', 'thanked')
UNION ALL
SELECT person_id, what, kind, NULL FROM offer WHERE paused = 0 AND (until_on = '' OR until_on >= ?)
