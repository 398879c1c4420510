-- The newest change that is in force; an empty actor means anybody's. Passed over is what stays: forgetting, what has lost a part, a changed
-- passphrase, and one that notes were sealed under (see notes_sealed).
SELECT id FROM op WHERE root = 0 AND undone = 0 AND verb NOT IN ('store.forget', 'store.salvage', 'confidential.change-passphrase')
AND NOT (verb = 'confidential.set-passphrase'
         AND EXISTS (SELECT 1 FROM change WHERE table_name = 'note' AND (before LIKE '%"sealed":"%' OR after LIKE '%"sealed":"%')))
AND (actor = ? OR ? = '') ORDER BY id DESC LIMIT 1
