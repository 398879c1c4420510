-- What the head of the window says: the community's name, and how many people it knows.
SELECT name, (SELECT count(*) FROM person WHERE archived = 0) FROM community
