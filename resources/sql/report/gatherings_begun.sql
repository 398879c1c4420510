-- How many gatherings have begun and were not cancelled.
SELECT count(*) FROM gathering WHERE state <> 'cancelled' AND starts_at <= ?
