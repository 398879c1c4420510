-- The names people are found by.
SELECT id, folded, name FROM person WHERE archived = 0
