-- The newest change that is in force, but for forgetting, which stays, and for what has lost a part; an empty actor means anybody's.
SELECT id FROM op WHERE root = 0 AND undone = 0 AND verb NOT IN ('store.forget', 'store.salvage') AND (actor = ? OR ? = '') ORDER BY id DESC LIMIT 1
