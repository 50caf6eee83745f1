-- JSON: extraction, arrow operators, tables from arrays and trees, building, patching, validity.
CREATE TABLE event (id INTEGER PRIMARY KEY, body TEXT CHECK (json_valid(body)));
INSERT INTO event (body) VALUES
  ('{"kind":"login","user":{"name":"Zoë","roles":["admin","dev"]},"ms":12.5}'),
  ('{"kind":"logout","user":{"name":"Bob","roles":[]},"ok":true,"note":null}');

SELECT id, body ->> '$.user.name', body -> 'user' -> 'roles', body ->> '$.user.roles[#-1]', json_array_length(body, '$.user.roles') FROM event;
SELECT id, json_type(body, '$.ms'), json_type(body, '$.ok'), json_type(body, '$.note'), json_type(body, '$.none') IS NULL FROM event;
SELECT event.id, role.key, role.value FROM event, json_each(event.body, '$.user.roles') role ORDER BY 1, 2;
SELECT fullkey, atom FROM event, json_tree(event.body) WHERE event.id = 2 AND atom IS NOT NULL;
SELECT json_set('{"a":1}', '$.b', json('[1,2]'), '$.a', 'x'), json_insert('{"a":1}', '$.a', 2), json_replace('{"a":1}', '$.z', 2);
SELECT json_remove('[0,1,2,3]', '$[1]', '$[1]'), json_patch('{"a":{"b":1,"c":2},"d":3}', '{"a":{"b":null},"e":4}');
SELECT json_object('id', 1, 'list', json_array(1, 'two', NULL, 2.5)), json_quote('say "hi"' || char(10)), json(' { "x" : [ 1 , 2 ] } ');
SELECT json_group_array(body ->> 'kind'), json_group_object(id, json_extract(body, '$.user.name')) FROM event;
SELECT json_valid('{"a":}'), json_valid('[1]'), json_extract('{"a":[1,{"b":"\u00e9\n"}]}', '$.a[1].b') = 'é' || char(10);
INSERT OR IGNORE INTO event (body) SELECT json_object('kind', 'ping') WHERE json_valid('nonsense');
SELECT count(*), sum(length(body)) FROM event;
