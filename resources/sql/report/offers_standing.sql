-- What people offer on a day, which is the parameter.
SELECT person_id, what, kind FROM offer WHERE paused = 0 AND (until_on = '' OR until_on >= ?)
