-- What a change did to each row, after a number, in the order in which it was written.
SELECT c.seq, c.table_name, c.row_id, coalesce(c.before, ''), coalesce(c.after, '')
FROM op o JOIN change c ON c.seq BETWEEN o.first_change AND o.last_change
WHERE o.id = ? AND c.seq > ? ORDER BY c.seq LIMIT ?
