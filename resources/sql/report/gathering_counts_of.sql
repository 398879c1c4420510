-- Counts of one gathering, without a look at the others.
SELECT coalesce(i.invited, 0), coalesce(i.coming, 0), coalesce(i.maybe, 0), coalesce(i.no_answer, 0), coalesce(i.declined, 0), coalesce(i.waiting, 0),
       coalesce(a.here, 0), coalesce(a.walk_ins, 0), coalesce(a.first_time, 0)
FROM (SELECT count(*) AS invited,
             sum(CASE WHEN answer = 'accepted' AND waiting_since = 0 THEN party_size ELSE 0 END) AS coming,
             sum(CASE WHEN answer = 'tentative' AND waiting_since = 0 THEN 1 ELSE 0 END) AS maybe,
             sum(CASE WHEN answer = 'needs-action' AND waiting_since = 0 THEN 1 ELSE 0 END) AS no_answer,
             sum(CASE WHEN answer = 'declined' THEN 1 ELSE 0 END) AS declined,
             sum(CASE WHEN waiting_since <> 0 THEN 1 ELSE 0 END) AS waiting
      FROM invitation WHERE gathering_id = ?) i,
     (SELECT count(*) AS here, sum(walk_in) AS walk_ins,
             sum(CASE WHEN EXISTS (SELECT 1 FROM attendance before WHERE before.person_id = here.person_id AND before.arrived_at < here.arrived_at)
                      THEN 0 ELSE 1 END) AS first_time
      FROM attendance here WHERE gathering_id = ?) a
