-- AlterTable
ALTER TABLE "Doubt" ADD COLUMN     "termId" TEXT;

-- CreateTable
CREATE TABLE "EntryProposal" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "entryId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER,
    "requestKey" UUID NOT NULL,

    CONSTRAINT "EntryProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EntryProposal_seq_key" ON "EntryProposal"("seq");

-- CreateIndex
CREATE INDEX "EntryProposal_state_seq_idx" ON "EntryProposal"("state", "seq");

-- CreateIndex
CREATE INDEX "EntryProposal_entryId_seq_idx" ON "EntryProposal"("entryId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "EntryProposal_authorId_requestKey_key" ON "EntryProposal"("authorId", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "EntryProposal_entryId_version_key" ON "EntryProposal"("entryId", "version");

-- CreateIndex
CREATE INDEX "Doubt_visibility_termId_seq_idx" ON "Doubt"("visibility", "termId", "seq");

-- CreateIndex
CREATE INDEX "Doubt_authorId_visibility_termId_seq_idx" ON "Doubt"("authorId", "visibility", "termId", "seq");

-- AddForeignKey
ALTER TABLE "EntryProposal" ADD CONSTRAINT "EntryProposal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryProposal" ADD CONSTRAINT "EntryProposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
