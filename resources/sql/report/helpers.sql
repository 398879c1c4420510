-- Everybody in lists, and how they give and receive: parameters are the first day of half a year, that of three months, and
-- the first again. A help of several people is given once and received by each.
SELECT p.id, p.name, p.call_name, p.given_name, p.organizer, p.may_be_contacted, p.away_until, p.tags,
       coalesce(g.gave, 0), coalesce(r.got, 0), coalesce(g.asked, 0), coalesce(g.last_asked, ''), CASE WHEN r.helped_id IS NULL THEN 0 ELSE 1 END
FROM person p
LEFT JOIN (SELECT helper_id,
                  count(DISTINCT CASE WHEN state IN ('happened', 'thanked') AND happened_on >= ? THEN event_id END) AS gave,
                  count(DISTINCT CASE WHEN coalesce(nullif(happened_on, ''), moved_on) >= ? THEN event_id END) AS asked,
                  max(coalesce(nullif(happened_on, ''), moved_on)) AS last_asked
           FROM help GROUP BY helper_id) g ON g.helper_id = p.id
LEFT JOIN (SELECT helped_id, sum(CASE WHEN happened_on >= ? THEN 1 ELSE 0 END) AS got
           FROM help WHERE state IN ('happened', 'thanked') GROUP BY helped_id) r ON r.helped_id = p.id
WHERE p.archived = 0
ORDER BY p.folded, p.id
