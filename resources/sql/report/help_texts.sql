-- What asks, offers and helps were called lately: enough to tell the language by.
SELECT what FROM (SELECT what, id FROM ask UNION ALL SELECT what, id FROM offer UNION ALL
                  SELECT what, id FROM (SELECT what, id FROM help ORDER BY id DESC LIMIT 200) h) t
WHERE what <> '' ORDER BY id DESC LIMIT 200
