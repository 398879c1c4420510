-- How many rows refer to a person.
SELECT (SELECT count(*) FROM invitation WHERE person_id = ?) + (SELECT count(*) FROM attendance WHERE person_id = ?)
     + (SELECT count(*) FROM person WHERE introduced_by = ?)
