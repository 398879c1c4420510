-- The change undone last, unless something new was done after its undoing.
SELECT o.id FROM op o WHERE o.root = 0 AND o.undone = 1 AND o.verb <> 'store.salvage' AND (o.actor = ? OR ? = '')
AND NOT EXISTS (SELECT 1 FROM op n WHERE n.root = 0 AND n.id > o.latest)
ORDER BY o.latest DESC LIMIT 1
