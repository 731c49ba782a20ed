-- The search, bounded for every word. The index of words cannot give its finds in order, nor leave out
-- what a filter excludes: a word of many old doubts, or one much used where the filter does not look,
-- made it read hundreds of thousands of rows. So place and filters become words of their own ("marks"),
-- and the newest finds are looked for stretch by stretch, all inside that one index.

-- A mark as a query: whatever it holds stands for itself.
CREATE FUNCTION "markQuery"(mark text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('''' || regexp_replace(mark, '([''\\])', '\1\1', 'g') || '''')::tsquery
$$;

-- A stretch of places has 256 of them at level 0, and at each level after it sixteen times as many.
CREATE FUNCTION "stretchStart"(place bigint, level int) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (place >> (8 + 4 * level)) << (8 + 4 * level)
$$;

-- No text has a word that begins with a hash.
CREATE FUNCTION "stretchMark"(place bigint, level int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '#' || level || ':' || "stretchStart"(place, level)
$$;

-- What a search may be narrowed to, and where the doubt stands in the order of asking.
CREATE FUNCTION "marksOf"(d "Doubt") RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT array_to_tsvector(array_remove(ARRAY[
    '#v:' || CASE d."visibility" WHEN 'family' THEN 'family' ELSE d."authorId"::text END,
    '#p:' || d."authorId", '#k:' || d."kind", '#b:' || d."blockId", '#s:' || d."section", '#t:' || d."termId",
    CASE WHEN d."state" = 'closed' THEN '#closed' WHEN d."kind" <> 'note' THEN '#open' END,
    "stretchMark"(d."seq", 0), "stretchMark"(d."seq", 1), "stretchMark"(d."seq", 2)
  ], NULL))
$$;

CREATE OR REPLACE FUNCTION "keepDoubtWords"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" := "marksOf"(NEW) || "wordsOf"(concat_ws(E'\n', NEW."body", NEW."quote",
    (SELECT string_agg(p."body", E'\n' ORDER BY p."ordinal") FROM "Point" p WHERE p."doubtId" = NEW."id")));
  RETURN NEW;
END $$;

DROP TRIGGER "keepDoubtWords" ON "Doubt";
CREATE TRIGGER "keepDoubtWords"
  BEFORE INSERT OR UPDATE OF "body", "quote", "search", "visibility", "kind", "state", "termId" ON "Doubt"
  FOR EACH ROW EXECUTE FUNCTION "keepDoubtWords"();

-- An answer is narrowed to what its doubt is. The lock makes whoever changes the doubt while an answer is
-- written wait, and then find the answer too.
CREATE OR REPLACE FUNCTION "keepAnswerWords"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked "Doubt";
BEGIN
  IF TG_OP = 'INSERT' THEN PERFORM 1 FROM "Doubt" WHERE "id" = NEW."doubtId" FOR SHARE; END IF;
  SELECT * INTO asked FROM "Doubt" WHERE "id" = NEW."doubtId";
  NEW."search" := "marksOf"(asked) || "wordsOf"(NEW."body");
  RETURN NEW;
END $$;

DROP TRIGGER "keepAnswerWords" ON "Answer";
CREATE TRIGGER "keepAnswerWords" BEFORE INSERT OR UPDATE OF "body", "search" ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION "keepAnswerWords"();

CREATE FUNCTION "remarkAnswers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Answer" SET "search" = NULL WHERE "doubtId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "remarkAnswers" AFTER UPDATE OF "visibility", "kind", "state", "termId" ON "Doubt"
  FOR EACH ROW WHEN (ROW(OLD."visibility", OLD."kind", OLD."state", OLD."termId") IS DISTINCT FROM ROW(NEW."visibility", NEW."kind", NEW."state", NEW."termId"))
  EXECUTE FUNCTION "remarkAnswers"();

-- The places of the newest doubts, before a given one, in whose words or answers something is found,
-- among those that bear every mark of `narrowed` and one of `audiences`.
--
-- What is rare is found at once, wherever it is. For the rest, stretch after stretch is read, and a wider
-- one next if that had few finds; one with too many is left for its newest part. Whatever the word, few
-- rows are read.
CREATE FUNCTION "newestFinds"(sought text, narrowed text[], audiences text[], before bigint, wanted int)
RETURNS TABLE ("seq" bigint) LANGUAGE plpgsql ROWS 20
SET enable_seqscan = off SET jit = off SET max_parallel_workers_per_gather = 0 AS $$
#variable_conflict use_column
DECLARE
  most CONSTANT int := 1000;
  widest CONSTANT int := 2;
  -- Rows that the index of words gives in a moment, marks aside.
  rare CONSTANT int := 20000;
  words tsquery := "soughtWords"(sought);
  marks tsquery;
  mark text;
  here tsquery;
  guess json;
  place bigint := coalesce(before, (SELECT max(d."seq") + 1 FROM "Doubt" d)) - 1;
  level int := 0;
  -- By level: the beginning of the stretch that was found too full.
  full_from bigint[] := array_fill(NULL::bigint, ARRAY[widest + 1]);
  found bigint[];
  enough boolean;
BEGIN
  IF numnode(words) = 0 OR place IS NULL THEN RETURN; END IF;
  FOREACH mark IN ARRAY audiences LOOP
    marks := CASE WHEN marks IS NULL THEN "markQuery"('#v:' || mark) ELSE marks || "markQuery"('#v:' || mark) END;
  END LOOP;
  FOREACH mark IN ARRAY narrowed LOOP marks := marks && "markQuery"(mark); END LOOP;

  -- How rare it is, the planner knows: it keeps count of the commonest words.
  EXECUTE 'EXPLAIN (FORMAT JSON) SELECT 1 FROM "Doubt" d WHERE d."search" @@ ' || quote_literal(words) || '::tsquery' INTO guess;
  IF (guess->0->'Plan'->>'Plan Rows')::float8 < rare THEN
    WITH asked AS MATERIALIZED (SELECT d."seq", d."search" FROM "Doubt" d WHERE d."search" @@ words),
         answered AS MATERIALIZED (SELECT a."doubtSeq" AS "seq", a."search" FROM "Answer" a WHERE a."search" @@ words),
         finds AS MATERIALIZED ((SELECT * FROM asked LIMIT most) UNION ALL (SELECT * FROM answered LIMIT most))
    SELECT array_agg(finds."seq") FILTER (WHERE finds."seq" <= place AND finds."search" @@ marks), count(*) < most INTO found, enough FROM finds;
    IF enough THEN
      RETURN QUERY SELECT DISTINCT f FROM unnest(found) f ORDER BY f DESC LIMIT wanted;
      RETURN;
    END IF;
  END IF;

  WHILE place >= 0 AND wanted > 0 LOOP
    here := words && marks && "markQuery"("stretchMark"(place, level));
    -- Materialised, or the planner would look for a cheap way to the first of many finds.
    WITH asked AS MATERIALIZED (SELECT d."seq" FROM "Doubt" d WHERE d."search" @@ here),
         answered AS MATERIALIZED (SELECT a."doubtSeq" FROM "Answer" a WHERE a."search" @@ here),
         finds AS ((SELECT "seq" FROM asked WHERE "seq" <= place LIMIT CASE WHEN level > 0 THEN most END)
                   UNION ALL (SELECT "doubtSeq" FROM answered WHERE "doubtSeq" <= place LIMIT CASE WHEN level > 0 THEN most END))
    SELECT array_agg(finds."seq") INTO found FROM finds;

    IF level > 0 AND cardinality(found) >= most THEN
      full_from[level + 1] := "stretchStart"(place, level);
      level := level - 1;
      CONTINUE;
    END IF;
    FOR "seq" IN SELECT DISTINCT f FROM unnest(found) f ORDER BY f DESC LIMIT wanted LOOP
      wanted := wanted - 1;
      RETURN NEXT;
    END LOOP;
    place := "stretchStart"(place, level) - 1;
    IF level < widest AND (full_from[level + 2] IS NULL OR place < full_from[level + 2]) THEN level := level + 1; END IF;
  END LOOP;
END $$;

-- Every row is written anew; an index kept meanwhile would be left full of places that hold nothing, and a
-- search would walk through them.
DROP INDEX "Doubt_search_idx", "Answer_search_idx";
UPDATE "Doubt" SET "search" = NULL;
UPDATE "Answer" SET "search" = NULL;
CREATE INDEX "Doubt_search_idx" ON "Doubt" USING GIN ("search") WITH (fastupdate = off);
CREATE INDEX "Answer_search_idx" ON "Answer" USING GIN ("search") WITH (fastupdate = off);
