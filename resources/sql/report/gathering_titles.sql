-- What gatherings are found by, the latest first: that is the one most likely meant.
SELECT id, title, venue, starts FROM gathering ORDER BY starts_at DESC, id DESC
