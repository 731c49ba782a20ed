-- CreateIndex
CREATE INDEX "Doubt_visibility_kind_seq_idx" ON "Doubt"("visibility", "kind", "seq");

-- CreateIndex
CREATE INDEX "Doubt_authorId_visibility_kind_seq_idx" ON "Doubt"("authorId", "visibility", "kind", "seq");

-- CreateIndex
CREATE INDEX "Doubt_authorId_visibility_section_seq_idx" ON "Doubt"("authorId", "visibility", "section", "seq");
