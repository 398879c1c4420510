-- The first gathering that is not over and not cancelled.
SELECT id FROM gathering WHERE state = 'planned' AND ends_at > ? ORDER BY starts_at, id LIMIT 1
