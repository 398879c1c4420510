-- Changes, newest first, before a number (0 for the newest), those whose words contain a text.
SELECT id, at, actor, session, verb, label, subject, root, undone, last_change - first_change + 1 FROM op
WHERE (? = 0 OR id < ?) ORDER BY id DESC LIMIT ?
