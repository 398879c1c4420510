-- The help that each ask has become.
SELECT ask_id, min(id) FROM help WHERE ask_id IS NOT NULL AND state <> 'did_not_work_out' GROUP BY ask_id
