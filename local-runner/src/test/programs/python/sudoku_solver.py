import sys

CELLS = range(81)
PEERS = [
    {
        other
        for other in CELLS
        if other != cell
        and (
            other // 9 == cell // 9
            or other % 9 == cell % 9
            or (other // 27, other % 9 // 3) == (cell // 27, cell % 9 // 3)
        )
    }
    for cell in CELLS
]


def solve(grid: str) -> str | None:
    open_cells = [cell for cell in CELLS if grid[cell] == "."]
    if not open_cells:
        return grid

    def choices(cell: int) -> list[str]:
        taken = {grid[peer] for peer in PEERS[cell]}
        return [digit for digit in "123456789" if digit not in taken]

    # The cell with the fewest choices first, or the search takes minutes.
    cell = min(open_cells, key=lambda c: len(choices(c)))
    for digit in choices(cell):
        solved = solve(grid[:cell] + digit + grid[cell + 1 :])
        if solved:
            return solved
    return None


solution = solve("".join(sys.stdin.read().split()))
for row in range(9):
    print(solution[row * 9 : row * 9 + 9])
units = [solution[r * 9 : r * 9 + 9] for r in range(9)]
units += [solution[c::9] for c in range(9)]
print("valid:", all(len(set(unit)) == 9 for unit in units))
