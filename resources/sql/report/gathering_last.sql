-- The last gathering that has begun and was not cancelled.
SELECT id FROM gathering WHERE state <> 'cancelled' AND starts_at <= ? ORDER BY starts_at DESC, id DESC LIMIT 1
