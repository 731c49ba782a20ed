import { seedField } from '@/lib/domain/formulas/demo/common-fields'
import { real, whole, type Field } from '@/lib/domain/formulas/demo/fields'
import { machineLabel } from '@/lib/i18n/machine'
import { engineChoice, sizeChoice } from './size-choice'

/** What can be chosen in each part of the page. */
export const MACHINE_FIELDS = {
  products: { n: sizeChoice('size', [64, 128, 256, 512, 1024], 256, 'n'), seed: seedField },
  layers: {
    engine: engineChoice(true),
    d: sizeChoice('width', [16, 32, 64, 128], 64, 'd'),
    k: whole(machineLabel('kernel'), 3, 1, 9, { tex: 'k', step: 1 }),
    most: sizeChoice('mostN', [256, 512, 1024, 2048], 1024),
    seed: seedField,
  },
  tiles: {
    keys: whole(machineLabel('keys'), 9, 2, 24, { step: 1 }),
    block: whole(machineLabel('blockSize'), 3, 1, 24, { step: 1 }),
    seed: seedField,
  },
  memory: {
    n: sizeChoice('positions', [256, 512, 1024, 2048], 1024, 'n'),
    d: sizeChoice('width', [16, 32, 64, 128], 64, 'd'),
    block: sizeChoice('block', [32, 64, 128, 256], 128),
    backend: engineChoice(false),
    seed: seedField,
  },
  bits: {
    dModel: sizeChoice('rows', [64, 128, 256, 512], 512, String.raw`d_{\text{model}}`),
    dK: sizeChoice('columns', [8, 16, 32, 64], 64, 'd_k'),
    outlier: real(machineLabel('outlier'), 1, 1, 50, { step: 1 }),
    seed: seedField,
  },
} as const

export type MachinePart = keyof typeof MACHINE_FIELDS

/** The same in one list, as the page's link keeps them: `layers.d`. */
export const ALL_FIELDS: Readonly<Record<string, Field>> = Object.fromEntries(
  Object.entries(MACHINE_FIELDS).flatMap(([part, fields]) => Object.entries(fields).map(([name, field]) => [`${part}.${name}`, field])),
)
