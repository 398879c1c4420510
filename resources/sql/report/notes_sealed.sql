-- Whether a note was ever sealed; what was taken back can be done again, and is then to be opened.
SELECT 1 FROM change WHERE table_name = 'note' AND (before LIKE '%"sealed":"%' OR after LIKE '%"sealed":"%') LIMIT 1
