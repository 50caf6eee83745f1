import sys
from collections import deque

maze = [list(line.rstrip("\n")) for line in sys.stdin]
where = {
    cell: (row, column)
    for row, line in enumerate(maze)
    for column, cell in enumerate(line)
    if cell in "SE"
}

came_from = {where["S"]: None}
queue = deque([where["S"]])
while queue:
    row, column = here = queue.popleft()
    if here == where["E"]:
        break
    for there in (
        (row - 1, column),
        (row, column + 1),
        (row + 1, column),
        (row, column - 1),
    ):
        if maze[there[0]][there[1]] != "#" and there not in came_from:
            came_from[there] = here
            queue.append(there)

steps, here = 0, where["E"]
while here != where["S"]:
    if maze[here[0]][here[1]] == " ":
        maze[here[0]][here[1]] = "."
    here = came_from[here]
    steps += 1

print(steps, "steps")
print("\n".join("".join(line) for line in maze))
