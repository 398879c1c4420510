-- What a gathering is called.
SELECT title FROM gathering WHERE id = ?
