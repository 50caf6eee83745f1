import sqlite3

connection = sqlite3.connect("library.db")
connection.execute("PRAGMA foreign_keys = ON")
with connection:
    connection.executescript(
        """
        CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE book (
            title TEXT, year INTEGER CHECK (year > 1400),
            author INTEGER REFERENCES author (id)
        );
        """
    )
    connection.executemany(
        "INSERT INTO author (name) VALUES (?)", [("Austen",), ("Verne",), ("Böll",)]
    )
    connection.executemany(
        "INSERT INTO book SELECT ?, ?, id FROM author WHERE name = ?",
        [
            ("Emma", 1815, "Austen"),
            ("Persuasion", 1817, "Austen"),
            ("Pride and Prejudice", 1813, "Austen"),
            ("Michael Strogoff", 1876, "Verne"),
        ],
    )

connection.row_factory = sqlite3.Row
for row in connection.execute(
    """SELECT name, count(title) AS books, min(year) AS first FROM author
    LEFT JOIN book ON book.author = author.id GROUP BY author.id ORDER BY books DESC, name"""
):
    print(row["name"], row["books"], row["first"])

for statement in (
    "INSERT INTO book VALUES ('Old', 1300, 1)",
    "INSERT INTO book VALUES ('Lost', 1900, 99)",
    "INSERT INTO author (name) VALUES ('Verne')",
    "SELEC 1",
):
    try:
        with connection:
            connection.execute("DELETE FROM book WHERE year = 1876")
            connection.execute(statement)
    except sqlite3.Error as error:
        print(type(error).__name__, "-", error)
print("still there:", connection.execute("SELECT count(*) FROM book").fetchone()[0])

connection.create_function("initials", 1, lambda t: "".join(w[0] for w in t.split()))
query = """SELECT initials(title), rank() OVER (ORDER BY year) FROM book WHERE title LIKE :like"""
print([tuple(row) for row in connection.execute(query, {"like": "P%"})])
series = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x * 2 FROM n LIMIT 8) SELECT group_concat(x) FROM n"
print(connection.execute(series).fetchone()[0])
connection.close()
