-- Where these people have ever had a seat, in whatever plan.
SELECT s.person_id, s.round_id, s.table_number FROM {{ids}} w CROSS JOIN seat s WHERE s.person_id = w.value
