-- Every change of attendance whose image holds a text (the gathering's id), the newest first.
SELECT o.id, o.at, o.actor, o.verb, o.label, o.subject, o.undone, coalesce(c.before, ''), coalesce(c.after, '')
FROM change c JOIN op o ON o.id = c.op_id
WHERE c.table_name = 'attendance' AND (c.before LIKE ? OR c.after LIKE ?) ORDER BY c.seq DESC
