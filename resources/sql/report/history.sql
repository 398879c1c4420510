-- Changes, newest first, before a number (0 for the newest). An undoing or redoing tells whether what it is about is undone now.
SELECT o.id, o.at, o.actor, o.session, o.verb, o.label, o.subject, o.root, o.undone, o.last_change - o.first_change + 1,
       coalesce(r.undone, o.undone)
FROM op o LEFT JOIN op r ON r.id = o.root
WHERE (? = 0 OR o.id < ?) ORDER BY o.id DESC LIMIT ?
