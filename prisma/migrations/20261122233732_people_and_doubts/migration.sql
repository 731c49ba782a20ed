-- CreateEnum
CREATE TYPE "DoubtKind" AS ENUM ('question', 'doubt', 'understanding', 'note', 'later');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('private', 'family');

-- CreateEnum
CREATE TYPE "DoubtState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "VerdictValue" AS ENUM ('yes', 'almost', 'no');

-- CreateEnum
CREATE TYPE "Subject" AS ENUM ('doubt', 'answer', 'verdict');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'member');

-- CreateEnum
CREATE TYPE "Readers" AS ENUM ('invited', 'everyone');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "Doubt" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "DoubtKind" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "state" "DoubtState" NOT NULL DEFAULT 'open',
    "blockId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "quote" TEXT,
    "quoteLang" CHAR(2),
    "formulaId" TEXT,
    "demoState" TEXT,
    "wordings" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "requestKey" UUID NOT NULL,
    "search" tsvector,

    CONSTRAINT "Doubt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Point" (
    "id" UUID NOT NULL,
    "doubtId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,

    CONSTRAINT "Point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "pointId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "askerId" UUID NOT NULL,
    "value" "VerdictValue" NOT NULL,
    "why" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "doubtId" UUID NOT NULL,
    "doubtSeq" BIGINT NOT NULL,
    "askerId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "requestKey" UUID NOT NULL,
    "search" tsvector,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "subject" "Subject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("subject","subjectId","version")
);

-- CreateTable
CREATE TABLE "Wording" (
    "blockId" TEXT NOT NULL,
    "layer" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("blockId","layer","revision")
);

-- CreateTable
CREATE TABLE "Tally" (
    "blockId" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("audience","blockId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT,
    "role" "Role" NOT NULL DEFAULT 'member',
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" CHAR(64) NOT NULL,
    "personId" UUID,
    "linkId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "freshUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "label" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "renewsId" UUID,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadingLink" (
    "id" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "label" TEXT NOT NULL,
    "sharesDoubts" BOOLEAN NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReadingLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "readers" "Readers" NOT NULL DEFAULT 'invited',

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateCount" (
    "key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateCount_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ReadingPlace" (
    "personId" UUID NOT NULL,
    "blockId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answersSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingPlace_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "CompassTick" (
    "personId" UUID NOT NULL,
    "point" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CompassTick_pkey" PRIMARY KEY ("personId","point")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "what" TEXT NOT NULL,
    "about" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "blockId" TEXT NOT NULL,
    "sentence" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER,
    "requestKey" UUID NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Doubt_seq_key" ON "Doubt"("seq");

-- CreateIndex
CREATE INDEX "Doubt_visibility_seq_idx" ON "Doubt"("visibility", "seq");

-- CreateIndex
CREATE INDEX "Doubt_visibility_state_seq_idx" ON "Doubt"("visibility", "state", "seq");

-- CreateIndex
CREATE INDEX "Doubt_visibility_section_seq_idx" ON "Doubt"("visibility", "section", "seq");

-- CreateIndex
CREATE INDEX "Doubt_visibility_section_state_seq_idx" ON "Doubt"("visibility", "section", "state", "seq");

-- CreateIndex
CREATE INDEX "Doubt_visibility_blockId_seq_idx" ON "Doubt"("visibility", "blockId", "seq");

-- CreateIndex
CREATE INDEX "Doubt_authorId_visibility_seq_idx" ON "Doubt"("authorId", "visibility", "seq");

-- CreateIndex
CREATE INDEX "Doubt_authorId_visibility_state_seq_idx" ON "Doubt"("authorId", "visibility", "state", "seq");

-- CreateIndex
CREATE INDEX "Doubt_authorId_visibility_blockId_seq_idx" ON "Doubt"("authorId", "visibility", "blockId", "seq");

-- CreateIndex
CREATE INDEX "Doubt_search_idx" ON "Doubt" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "Doubt_authorId_requestKey_key" ON "Doubt"("authorId", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "Point_doubtId_ordinal_key" ON "Point"("doubtId", "ordinal");

-- CreateIndex
CREATE INDEX "Verdict_authorId_idx" ON "Verdict"("authorId");

-- CreateIndex
CREATE INDEX "Verdict_askerId_createdAt_idx" ON "Verdict"("askerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Verdict_pointId_authorId_key" ON "Verdict"("pointId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_seq_key" ON "Answer"("seq");

-- CreateIndex
CREATE INDEX "Answer_doubtId_seq_idx" ON "Answer"("doubtId", "seq");

-- CreateIndex
CREATE INDEX "Answer_doubtSeq_idx" ON "Answer"("doubtSeq");

-- CreateIndex
CREATE INDEX "Answer_askerId_createdAt_idx" ON "Answer"("askerId", "createdAt");

-- CreateIndex
CREATE INDEX "Answer_search_idx" ON "Answer" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_authorId_requestKey_key" ON "Answer"("authorId", "requestKey");

-- CreateIndex
CREATE INDEX "Revision_byId_idx" ON "Revision"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_nameKey_key" ON "Person"("nameKey");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_linkId_idx" ON "Session"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ReadingLink_tokenHash_key" ON "ReadingLink"("tokenHash");

-- CreateIndex
CREATE INDEX "RateCount_since_idx" ON "RateCount"("since");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_seq_key" ON "Proposal"("seq");

-- CreateIndex
CREATE INDEX "Proposal_state_seq_idx" ON "Proposal"("state", "seq");

-- CreateIndex
CREATE INDEX "Proposal_blockId_sentence_idx" ON "Proposal"("blockId", "sentence");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_authorId_requestKey_key" ON "Proposal"("authorId", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_blockId_sentence_version_key" ON "Proposal"("blockId", "sentence", "version");

-- AddForeignKey
ALTER TABLE "Doubt" ADD CONSTRAINT "Doubt_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Point" ADD CONSTRAINT "Point_doubtId_fkey" FOREIGN KEY ("doubtId") REFERENCES "Doubt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "Point"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_doubtId_fkey" FOREIGN KEY ("doubtId") REFERENCES "Doubt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ReadingLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_renewsId_fkey" FOREIGN KEY ("renewsId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingLink" ADD CONSTRAINT "ReadingLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingPlace" ADD CONSTRAINT "ReadingPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompassTick" ADD CONSTRAINT "CompassTick_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows is not in the schema files: functions and triggers.

-- Text as the search compares it: composed, lower case, without accents; what LaTeX and paths put
-- between words becomes a space. Both letter cases are listed, for databases whose locale is C.
CREATE FUNCTION "foldText"(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(translate(normalize(given, NFC),
    E'àáâãäåèéêëìíîïòóôõöùúûüçñÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜÇÑ\\/{}$^_’''',
    'aaaaaaeeeeiiiiooooouuuucnaaaaaaeeeeiiiiooooouuuucn         '))
$$;

-- The words of a text, stemmed as Italian and as English: a family writes in both.
CREATE FUNCTION "wordsOf"(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.italian', "foldText"(given)) || to_tsvector('pg_catalog.english', "foldText"(given))
$$;

-- What a reader types in the search, in either language.
CREATE FUNCTION "soughtWords"(given text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT websearch_to_tsquery('pg_catalog.italian', "foldText"(given))
      || websearch_to_tsquery('pg_catalog.english', "foldText"(given))
$$;

CREATE FUNCTION "keepDoubtWords"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" := "wordsOf"(concat_ws(E'\n', NEW."body", NEW."quote",
    (SELECT string_agg(p."body", E'\n' ORDER BY p."ordinal") FROM "Point" p WHERE p."doubtId" = NEW."id")));
  RETURN NEW;
END $$;

CREATE TRIGGER "keepDoubtWords" BEFORE INSERT OR UPDATE OF "body", "quote", "search" ON "Doubt"
  FOR EACH ROW EXECUTE FUNCTION "keepDoubtWords"();

-- Points are written after their doubt, all in one statement: its words are then gathered again.
CREATE FUNCTION "keepPointWords"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Doubt" SET "search" = NULL WHERE "id" IN (SELECT DISTINCT "doubtId" FROM written);
  RETURN NULL;
END $$;

CREATE TRIGGER "keepPointWords" AFTER INSERT ON "Point" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION "keepPointWords"();

CREATE FUNCTION "keepAnswerWords"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" := "wordsOf"(NEW."body");
  RETURN NEW;
END $$;

CREATE TRIGGER "keepAnswerWords" BEFORE INSERT OR UPDATE OF "body" ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION "keepAnswerWords"();

CREATE FUNCTION "addToTally"(block text, who text, many int, unanswered int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Tally" ("blockId", "audience", "total", "open") VALUES (block, who, many, unanswered)
  ON CONFLICT ("audience", "blockId")
    DO UPDATE SET "total" = "Tally"."total" + excluded."total", "open" = "Tally"."open" + excluded."open"
$$;

CREATE FUNCTION "keepTally"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM "addToTally"(OLD."blockId",
      CASE OLD."visibility" WHEN 'family' THEN 'family' ELSE OLD."authorId"::text END,
      -1, CASE WHEN OLD."state" = 'open' AND OLD."kind" <> 'note' THEN -1 ELSE 0 END);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM "addToTally"(NEW."blockId",
      CASE NEW."visibility" WHEN 'family' THEN 'family' ELSE NEW."authorId"::text END,
      1, CASE WHEN NEW."state" = 'open' AND NEW."kind" <> 'note' THEN 1 ELSE 0 END);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "keepTally" AFTER INSERT OR DELETE OR UPDATE OF "visibility", "state", "kind" ON "Doubt"
  FOR EACH ROW EXECUTE FUNCTION "keepTally"();

-- Counts everything anew: after rows were written in bulk with the trigger off.
CREATE FUNCTION "countTallyAnew"() RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Tally";
  INSERT INTO "Tally" ("blockId", "audience", "total", "open")
    SELECT "blockId", CASE "visibility" WHEN 'family' THEN 'family' ELSE "authorId"::text END, count(*),
           count(*) FILTER (WHERE "state" = 'open' AND "kind" <> 'note')
    FROM "Doubt" GROUP BY 1, 2
$$;

-- Entries go straight into the index: a pending list would be emptied by one unlucky writer.
ALTER INDEX "Doubt_search_idx" SET (fastupdate = off);
ALTER INDEX "Answer_search_idx" SET (fastupdate = off);
