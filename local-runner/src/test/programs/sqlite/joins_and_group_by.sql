-- Joins of three tables, grouping, HAVING, compound selects and correlated subqueries.
CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, year INT, author_id INT REFERENCES author);
CREATE TABLE loan (book_id INT REFERENCES book, reader TEXT, days INT);
INSERT INTO author (name) VALUES ('Ada'), ('Bob'), ('Cid');
INSERT INTO book (title, year, author_id) VALUES ('Engines', 1843, 1), ('Notes', 1842, 1), ('Logic', 1854, 2), ('Lost', NULL, NULL);
INSERT INTO loan VALUES (1, 'eve', 10), (1, 'fay', 4), (3, 'eve', 7), (4, 'gus', NULL);

SELECT a.name, count(DISTINCT b.id), count(l.days), total(l.days)
FROM author a LEFT JOIN book b ON b.author_id = a.id LEFT JOIN loan l ON l.book_id = b.id
GROUP BY a.id ORDER BY a.name;
SELECT '--';
SELECT coalesce(a.name, '?'), b.title FROM author a FULL JOIN book b ON b.author_id = a.id ORDER BY a.name NULLS LAST, b.title;
SELECT '--';
SELECT reader, group_concat(title, '+'), sum(days) FROM (SELECT * FROM loan JOIN book ON id = book_id ORDER BY reader, title)
GROUP BY reader HAVING count(*) > 1 OR sum(days) IS NULL;
SELECT '--';
SELECT title FROM book b WHERE year = (SELECT min(year) FROM book WHERE author_id = b.author_id)
  AND NOT EXISTS (SELECT 1 FROM loan WHERE book_id = b.id);
SELECT name FROM author EXCEPT SELECT name FROM author JOIN book ON author_id = author.id;
SELECT title, CASE WHEN year < 1850 THEN 'early' WHEN year IS NULL THEN 'unknown' ELSE 'late' END FROM book ORDER BY year IS NULL, year DESC;
