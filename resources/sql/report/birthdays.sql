-- Everybody in lists whose birthday is known.
SELECT id, name, call_name, given_name, emails, phones, birthday, may_be_contacted FROM person
WHERE archived = 0 AND birthday <> '' ORDER BY folded, id
