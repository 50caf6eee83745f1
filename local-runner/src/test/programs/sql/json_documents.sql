-- jsonb: paths, containment, unnesting, building, changing and a JSON path query.
CREATE TABLE document (id int GENERATED ALWAYS AS IDENTITY, body jsonb NOT NULL);
INSERT INTO document (body) VALUES
  ('{"name": "Ada", "tags": ["math", "code"], "address": {"city": "London", "zip": null}, "age": 36}'),
  ('{"name": "Zoë", "tags": [], "age": 25.50}'),
  ('{"name": "Bob", "tags": ["code"], "address": {"city": "Rome"}}');

SELECT id, body ->> 'name' AS name, body #>> '{address,city}' AS city, body -> 'tags' -> 0 AS tag, body -> 'age' AS age
FROM document ORDER BY id;
SELECT body ->> 'name' AS coder FROM document WHERE body @> '{"tags": ["code"]}' AND body ? 'age';
SELECT tag, count(*), jsonb_agg(body -> 'name' ORDER BY id) AS names
FROM document, jsonb_array_elements_text(body -> 'tags') tag GROUP BY tag ORDER BY tag;

UPDATE document SET body = jsonb_set(body, '{address,zip}', '"00100"') - 'tags' WHERE id = 3;
UPDATE document SET body = body || '{"age": 26, "new": true}' WHERE id = 2;
SELECT jsonb_pretty(body) FROM document WHERE id = 3;
SELECT key, jsonb_typeof(value) AS type FROM document, jsonb_each(body) WHERE id = 2 ORDER BY key;
SELECT id, jsonb_path_query(body, '$.tags[*] ? (@ starts with "m")') AS found,
  jsonb_path_exists(body, '$.address.zip ? (@ == null)') AS null_zip FROM document ORDER BY id;
SELECT jsonb_build_object('sum', sum((body ->> 'age')::numeric), 'ids', jsonb_agg(id ORDER BY id)) FROM document WHERE body ? 'age';
SELECT * FROM jsonb_to_recordset('[{"a": 1, "b": "x"}, {"a": 2}]') AS rows (a int, b text);
SELECT '{"b": 1, "a": 2, "b": 3}'::jsonb AS binary, '{"b":1,  "b":3}'::json AS text, '[1, 2]'::jsonb = '[1,2]'::jsonb AS same;
