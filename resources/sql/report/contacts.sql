-- How everybody can be reached who is in lists.
SELECT id, name, call_name, given_name, emails, phones, may_be_contacted FROM person WHERE archived = 0 ORDER BY folded, id
