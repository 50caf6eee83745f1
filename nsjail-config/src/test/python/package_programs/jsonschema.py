"""A document that fits, and the place where another does not."""

import jsonschema

schema = {
    "$defs": {"person": {"type": "object", "required": ["name"]}},
    "type": "array",
    "items": {"$ref": "#/$defs/person"},
}
jsonschema.validate([{"name": "a"}], schema)
errors = list(jsonschema.Draft202012Validator(schema).iter_errors([{"name": "a"}, {}]))
assert [list(error.path) for error in errors] == [[1]]
print("as expected")
