-- Who came to what.
SELECT person_id, gathering_id FROM attendance
