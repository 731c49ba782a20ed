import { BASE_MODEL, type ModelSizes } from '../../maths/parameter-count'

/** A row of Table 3: its sizes and the count it prints, in millions (null where the cell is blank). */
export interface SizeRow {
  readonly name: string
  readonly sizes: ModelSizes
  readonly printed: number | null
}

const vary = (name: string, printed: number | null, change: Partial<ModelSizes>): SizeRow => ({
  name,
  printed,
  sizes: { ...BASE_MODEL, ...change },
})

/** Rows of Table 3 that differ in size; those of groups D and E have the base model's size. */
export const SIZE_ROWS: readonly SizeRow[] = [
  vary('base', 65, {}),
  vary('(A) h = 1', null, { h: 1, dK: 512, dV: 512 }),
  vary('(A) h = 4', null, { h: 4, dK: 128, dV: 128 }),
  vary('(A) h = 16', null, { h: 16, dK: 32, dV: 32 }),
  vary('(A) h = 32', null, { h: 32, dK: 16, dV: 16 }),
  vary('(B) d_k = 16', 58, { dK: 16 }),
  vary('(B) d_k = 32', 60, { dK: 32 }),
  vary('(C) N = 2', 36, { N: 2 }),
  vary('(C) N = 4', 50, { N: 4 }),
  vary('(C) N = 8', 80, { N: 8 }),
  vary('(C) d_model = 256', 28, { dModel: 256, dK: 32, dV: 32 }),
  vary('(C) d_model = 1024', 168, { dModel: 1024, dK: 128, dV: 128 }),
  vary('(C) d_ff = 1024', 53, { dFf: 1024 }),
  vary('(C) d_ff = 4096', 90, { dFf: 4096 }),
  vary('big', 213, { dModel: 1024, dFf: 4096, h: 16 }),
]
