-- The newest change that is in force; an empty actor means anybody's.
SELECT id FROM op WHERE root = 0 AND undone = 0 AND (actor = ? OR ? = '') ORDER BY id DESC LIMIT 1
