-- How many rows refer to a person.
SELECT (SELECT count(*) FROM invitation WHERE person_id = p.id) + (SELECT count(*) FROM attendance WHERE person_id = p.id)
     + (SELECT count(*) FROM person WHERE introduced_by = p.id)
     + (SELECT count(*) FROM ask WHERE person_id = p.id) + (SELECT count(*) FROM ask WHERE answered_by_id = p.id)
     + (SELECT count(*) FROM offer WHERE person_id = p.id)
     + (SELECT count(*) FROM help WHERE helper_id = p.id) + (SELECT count(*) FROM help WHERE helped_id = p.id) + (SELECT count(*) FROM help WHERE via_id = p.id)
     + (SELECT count(*) FROM follow_up WHERE owner_id = p.id) + (SELECT count(*) FROM follow_up WHERE about_id = p.id)
     + (SELECT count(*) FROM rhythm WHERE person_id = p.id) + (SELECT count(*) FROM rhythm WHERE owner_id = p.id)
FROM person p WHERE p.id = ?
