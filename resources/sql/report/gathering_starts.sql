-- When each gathering began or is to begin that was not cancelled.
SELECT id, starts_at FROM gathering WHERE state <> 'cancelled'
