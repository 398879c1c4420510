-- What people are found by, by folded name; the parameter is whether archived people are wanted.
SELECT id, name, folded, call_name, given_name, family_name, emails, phones, tags, access_needs, dietary_needs, notes
FROM person WHERE archived = 0 OR ? = 1 ORDER BY folded, id
