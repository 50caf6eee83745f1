Point = tuple[int, int]


def turn(o: Point, a: Point, b: Point) -> int:
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def half(points: list[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain[:-1]


def hull(points: list[Point]) -> list[Point]:
    ordered = sorted(set(points))
    return half(ordered) + half(ordered[::-1])


def twice_area(corners: list[Point]) -> int:
    following = corners[1:] + corners[:1]
    return sum(x * v - u * y for (x, y), (u, v) in zip(corners, following))


grid = [(x, y) for x in range(5) for y in range(4)]
print(hull(grid), twice_area(hull(grid)) / 2)

lattice = [(x, y) for x in range(-5, 6) for y in range(-5, 6) if x * x + y * y <= 25]
corners = hull(lattice)
print(len(lattice), "points in the circle,", len(corners), "corners")
print(corners)
print("area", twice_area(corners) / 2)
