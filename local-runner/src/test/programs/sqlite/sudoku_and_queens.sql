-- Two puzzles by search in SQL: all solutions of the six and eight queens, and a Sudoku.
WITH RECURSIVE
  digit (d) AS (VALUES (1) UNION ALL SELECT d + 1 FROM digit WHERE d < 8),
  queens (size, placed, board) AS (
    VALUES (6, 0, ''), (8, 0, '')
    UNION ALL
    SELECT size, placed + 1, board || d FROM queens, digit
    WHERE placed < size AND d <= size AND NOT EXISTS (
      SELECT 1 FROM digit row
      WHERE row.d <= placed
        AND (substr(board, row.d, 1) + 0 = digit.d OR abs(substr(board, row.d, 1) - digit.d) = placed + 1 - row.d)
    )
  )
SELECT size, count(*), min(board), max(board) FROM queens WHERE placed = size GROUP BY size;

WITH RECURSIVE
  input (sudoku) AS (VALUES ('53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79')),
  digit (z, lp) AS (VALUES ('1', 1) UNION ALL SELECT CAST(lp + 1 AS TEXT), lp + 1 FROM digit WHERE lp < 9),
  search (s, ind) AS (
    SELECT sudoku, instr(sudoku, '.') FROM input
    UNION ALL
    SELECT substr(s, 1, ind - 1) || z || substr(s, ind + 1), instr(substr(s, 1, ind - 1) || z || substr(s, ind + 1), '.')
    FROM search, digit
    WHERE ind > 0 AND NOT EXISTS (
      SELECT 1 FROM digit AS other
      WHERE digit.z = substr(s, ((ind - 1) / 9) * 9 + other.lp, 1)
        OR digit.z = substr(s, ((ind - 1) % 9) + (other.lp - 1) * 9 + 1, 1)
        OR digit.z = substr(s, (((ind - 1) / 3) % 3) * 3 + ((ind - 1) / 27) * 27 + other.lp + ((other.lp - 1) / 3) * 6, 1)
    )
  )
SELECT substr(s, 1, 27), substr(s, 28, 27), substr(s, 55) FROM search WHERE ind = 0;
