"""Models, and what does not fit them."""

from pydantic import BaseModel, Field, ValidationError


class Item(BaseModel):
    name: str
    price: float = Field(gt=0)


class Order(BaseModel):
    items: list[Item]


order = Order.parse_raw('{"items": [{"name": "a", "price": "1.5"}]}')
assert order.items[0].price == 1.5 and "items" in order.schema_json()
try:
    Order(items=[{"name": "a", "price": -1}])
except ValidationError as told:
    assert told.errors()[0]["loc"] == ("items", 0, "price")
    print("as expected")
