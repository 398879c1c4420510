-- Every rhythm's last touch: when the last gathering they came to began, the days of the last help either way and of the last
-- promise about them that was kept, and when somebody was last in touch with them.
SELECT r.id,
       coalesce((SELECT max(g.starts_at) FROM attendance a JOIN gathering g ON g.id = a.gathering_id WHERE a.person_id = r.person_id AND g.state <> 'cancelled'), 0),
       coalesce((SELECT max(h.happened_on) FROM help h WHERE h.helper_id = r.person_id AND h.state IN ('happened', 'thanked')), ''),
       coalesce((SELECT max(h.happened_on) FROM help h WHERE h.helped_id = r.person_id AND h.state IN ('happened', 'thanked')), ''),
       coalesce((SELECT max(f.ended_on) FROM follow_up f WHERE f.about_id = r.person_id AND f.state = 'done'), ''),
       coalesce((SELECT max(c.made_at) FROM contact c WHERE c.person_id = r.person_id), 0)
FROM rhythm r
