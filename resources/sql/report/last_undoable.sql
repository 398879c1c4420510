-- The newest change that is in force, but for forgetting, which stays; an empty actor means anybody's.
SELECT id FROM op WHERE root = 0 AND undone = 0 AND verb <> 'store.forget' AND (actor = ? OR ? = '') ORDER BY id DESC LIMIT 1
