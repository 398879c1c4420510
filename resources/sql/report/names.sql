-- What everybody is called, archived people included.
SELECT id, name, call_name, given_name, organizer, may_be_contacted, away_until, archived, folded FROM person
