-- When the newest gathering began that two people both came to.
SELECT g.starts FROM attendance a JOIN attendance b ON b.gathering_id = a.gathering_id AND b.person_id = ?
JOIN gathering g ON g.id = a.gathering_id WHERE a.person_id = ? ORDER BY g.starts_at DESC LIMIT 1
