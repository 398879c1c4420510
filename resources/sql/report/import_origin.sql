-- Every change of one person, first to last: who brought them, and whether anybody has edited them since.
SELECT o.verb, CASE WHEN c.before IS NULL THEN 1 ELSE 0 END, c.after FROM change c JOIN op o ON o.id = c.op_id
WHERE c.row_id = ? AND c.table_name = 'person' ORDER BY c.seq
