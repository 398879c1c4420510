-- Counts of every gathering.
SELECT g.id,
       coalesce(i.invited, 0), coalesce(i.coming, 0), coalesce(i.maybe, 0), coalesce(i.no_answer, 0), coalesce(i.declined, 0), coalesce(i.waiting, 0),
       coalesce(a.here, 0), coalesce(a.walk_ins, 0), coalesce(f.first_time, 0)
FROM gathering g
LEFT JOIN (SELECT gathering_id,
                  count(*) AS invited,
                  sum(CASE WHEN answer = 'accepted' AND waiting_since = 0 THEN party_size ELSE 0 END) AS coming,
                  sum(CASE WHEN answer = 'tentative' AND waiting_since = 0 THEN 1 ELSE 0 END) AS maybe,
                  sum(CASE WHEN answer = 'needs-action' AND waiting_since = 0 THEN 1 ELSE 0 END) AS no_answer,
                  sum(CASE WHEN answer = 'declined' THEN 1 ELSE 0 END) AS declined,
                  sum(CASE WHEN waiting_since <> 0 THEN 1 ELSE 0 END) AS waiting
           FROM invitation GROUP BY gathering_id) i ON i.gathering_id = g.id
LEFT JOIN (SELECT gathering_id, count(*) AS here, sum(walk_in) AS walk_ins FROM attendance GROUP BY gathering_id) a ON a.gathering_id = g.id
LEFT JOIN (SELECT gathering_id, count(*) AS first_time
           FROM (SELECT gathering_id, row_number() OVER (PARTITION BY person_id ORDER BY arrived_at, gathering_id) AS visit FROM attendance) v
           WHERE visit = 1 GROUP BY gathering_id) f ON f.gathering_id = g.id
