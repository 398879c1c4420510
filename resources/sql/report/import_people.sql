-- As much of everybody as matching a file against them needs.
SELECT id, name, folded, call_name, given_name, family_name, emails, phones, external_ids FROM person ORDER BY id
