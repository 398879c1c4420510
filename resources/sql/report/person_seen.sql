-- When a person first and last arrived, and how often.
SELECT coalesce(min(arrived_at), 0), coalesce(max(arrived_at), 0), count(*) FROM attendance WHERE person_id = ?
