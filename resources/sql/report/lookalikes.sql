-- What everybody in lists is called and reached by.
SELECT id, name, call_name, emails, phones, birthday FROM person WHERE archived = 0 ORDER BY id
