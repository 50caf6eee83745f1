-- Triggers keep a history, views can be written through, upserts merge, RETURNING shows the rows.
CREATE TABLE stock (sku text PRIMARY KEY, pieces int NOT NULL, price numeric(6, 2) NOT NULL,
  value numeric GENERATED ALWAYS AS (pieces * price) STORED);
CREATE TABLE history (number serial, operation text, sku text, before int, after int);

CREATE FUNCTION remember() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.pieces < 0 THEN
    RETURN NULL;
  END IF;
  INSERT INTO history (operation, sku, before, after)
  VALUES (TG_OP, coalesce(NEW.sku, OLD.sku), OLD.pieces, NEW.pieces);
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER remember BEFORE INSERT OR UPDATE OR DELETE ON stock FOR EACH ROW EXECUTE FUNCTION remember();

INSERT INTO stock (sku, pieces, price) VALUES ('bolt', 100, 0.05), ('nut', 40, 0.1) RETURNING *;
INSERT INTO stock (sku, pieces, price) VALUES ('nut', 5, 0.2), ('pin', 7, 1)
ON CONFLICT (sku) DO UPDATE SET pieces = stock.pieces + excluded.pieces, price = greatest(stock.price, excluded.price)
RETURNING sku, pieces, value;
UPDATE stock SET pieces = pieces - 10;
CREATE VIEW cheap AS SELECT sku, pieces, price FROM stock WHERE price < 0.5 WITH CHECK OPTION;
UPDATE cheap SET price = 0.01 WHERE sku = 'bolt';
DO $$
BEGIN
  UPDATE cheap SET price = 5 WHERE sku = 'bolt';
EXCEPTION WHEN with_check_option_violation THEN
  DELETE FROM stock WHERE sku = 'nut';
END $$;
MERGE INTO stock USING (VALUES ('pin', 0), ('cap', 3)) AS news (sku, pieces) ON stock.sku = news.sku
WHEN MATCHED AND news.pieces = 0 THEN DELETE
WHEN NOT MATCHED THEN INSERT (sku, pieces, price) VALUES (news.sku, news.pieces, 2);
TABLE stock ORDER BY sku;
TABLE history ORDER BY number;
