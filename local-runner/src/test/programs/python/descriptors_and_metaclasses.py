class Between:
    def __init__(self, low: float, high: float):
        self.low, self.high = low, high

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = "_" + name

    def __get__(self, instance, owner: type):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value: float) -> None:
        if not self.low <= value <= self.high:
            raise ValueError(
                f"{self.name[1:]} must be {self.low} to {self.high}, not {value}"
            )
        setattr(instance, self.name, value)


class Registered(type):
    known: dict[str, type] = {}

    def __new__(mcs, name, bases, body, **options):
        made = super().__new__(mcs, name, bases, body)
        if options.get("key"):
            mcs.known[options["key"]] = made
        return made

    def __init__(cls, name, bases, body, **options):
        super().__init__(name, bases, body)


class Shape(metaclass=Registered):
    size = Between(0, 100)

    def __init__(self, size: float):
        self.size = size

    def __init_subclass__(cls, **options):
        cls.label = cls.__name__.lower()


class Circle(Shape, key="o"):
    pass


class Box(Shape, key="#"):
    @property
    def area(self) -> float:
        return self.size**2


print({key: made.label for key, made in sorted(Registered.known.items())})
box = Registered.known["#"](4)
box.size += 1
print(
    box.area,
    isinstance(box, Shape),
    type(Box).__name__,
    [c.__name__ for c in Box.__mro__],
)
for action in (lambda: Circle(101), lambda: setattr(box, "area", 3)):
    try:
        action()
    except (ValueError, AttributeError) as error:
        print(error)
print(box.size, Shape.size.high)
