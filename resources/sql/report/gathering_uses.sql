-- How many asks, helps and promises are from a gathering, and how many plans of tables.
SELECT (SELECT count(*) FROM ask WHERE gathering_id = g.id) + (SELECT count(*) FROM help WHERE gathering_id = g.id)
     + (SELECT count(*) FROM follow_up WHERE gathering_id = g.id),
       (SELECT count(*) FROM table_plan WHERE gathering_id = g.id)
FROM gathering g WHERE g.id = ?
