import type { Matrix } from '../../maths/matrix'
import type { MatrixItem } from '../demo/sheet'

/** A matrix with its caption, in signed heat unless said otherwise. */
export function matrixItem(
  id: string,
  symbolTex: string,
  caption: MatrixItem['caption'],
  data: Matrix,
  dims: readonly [string, string],
  extra: Partial<MatrixItem> = {},
): MatrixItem {
  return { kind: 'matrix', id, symbolTex, caption, ...data, dims, heat: 'signed', ...extra }
}
