-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "fileName" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "pdf" BYTEA NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "active" BOOLEAN,
    "revision" TEXT NOT NULL,
    "missing" JSONB NOT NULL,
    "unmatched" JSONB NOT NULL,
    "regions" JSONB NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionBlock" (
    "editionId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "page" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "prepared" JSONB NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "boxes" JSONB NOT NULL,

    CONSTRAINT "EditionBlock_pkey" PRIMARY KEY ("editionId","blockId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Edition_sha256_key" ON "Edition"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_active_key" ON "Edition"("active");

-- CreateIndex
CREATE UNIQUE INDEX "EditionBlock_editionId_position_key" ON "EditionBlock"("editionId", "position");

-- AddForeignKey
ALTER TABLE "EditionBlock" ADD CONSTRAINT "EditionBlock_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
