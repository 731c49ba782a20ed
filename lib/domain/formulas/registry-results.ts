import { TRAINING_FORMULAS } from './registry-training'
import type { FormulaEntry } from './entry'

/** Formulas of sections 4 to 6: costs, training, results. */
export const SECTIONS_4_TO_6: readonly FormulaEntry[] = [
  {
    id: 'R16',
    blocks: ['table-1', '4-p4'],
    symbolTex: String.raw`n^2 \cdot d \;:\; n \cdot d^2`,
    title: { it: 'Attenzione contro ricorrenza', en: 'Attention against recurrence' },
    line: {
      it: 'Le operazioni di uno strato e il punto in cui i due costi si incrociano.',
      en: 'The operations of one layer, and where the two costs cross.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R17',
    blocks: ['4-p5'],
    symbolTex: String.raw`k \cdot n \cdot d^2`,
    title: { it: 'Quanto costa in più la convoluzione', en: 'How much dearer convolution is' },
    line: {
      it: 'Il rapporto con la ricorrenza è k: si prova con i numeri.',
      en: 'Its ratio to recurrence is k: try it with numbers.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R18',
    blocks: ['4-p5'],
    symbolTex: String.raw`k \cdot n \cdot d + n \cdot d^2`,
    title: { it: 'La convoluzione separabile', en: 'Separable convolution' },
    line: {
      it: 'Con k = n costa quanto l’attenzione più uno strato punto per punto.',
      en: 'At k = n it costs what attention and a point-wise layer cost.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R19',
    blocks: ['4-p5', 'table-1'],
    symbolTex: String.raw`n/k,\; \log_k(n)`,
    title: { it: 'Quanti strati per unire i due capi', en: 'How many layers join the two ends' },
    line: {
      it: 'Convoluzioni contigue o dilatate: si contano gli strati che servono.',
      en: 'Contiguous or dilated convolutions: count the layers needed.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R20',
    blocks: ['4-p4', 'table-1'],
    symbolTex: String.raw`r \cdot n \cdot d,\; n/r`,
    title: { it: 'L’attenzione ristretta', en: 'Restricted attention' },
    line: {
      it: 'Si guarda solo a un intorno r: quanto si risparmia e quanti salti servono.',
      en: 'Look only within a neighborhood r: what is saved, and how many hops it takes.',
    },
    kind: 'arithmetic',
  },
  ...TRAINING_FORMULAS,
  {
    id: 'R33',
    blocks: ['table-3', 'table-3-caption'],
    symbolTex: String.raw`\mathrm{PPL} = e^{H}`,
    title: { it: 'La perplessità, in nat e in bit', en: 'Perplexity, in nats and bits' },
    line: {
      it: 'Che cosa vuol dire 4,92: fra quante scelte uguali esita il modello.',
      en: 'What 4.92 means: among how many equal choices the model wavers.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R34',
    blocks: ['table-3', '6.2-p1'],
    symbolTex: String.raw`\text{params} \times 10^6`,
    title: { it: 'I conti della Tabella 3 non tornano', en: 'The counts of Table 3 do not come out' },
    line: {
      it: 'Con il vocabolario dichiarato non si ritrova nessuno degli undici conteggi.',
      en: 'With the stated vocabulary none of the eleven counts comes out.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R35',
    blocks: ['6.2-p2', 'table-3'],
    symbolTex: String.raw`h \cdot d_k = 512`,
    title: { it: 'Più teste, lo stesso conto', en: 'More heads, the same sum' },
    line: {
      it: 'Le quattro righe (A): parametri e operazioni restano fermi mentre h cambia.',
      en: 'The four rows (A): parameters and operations stand still while h changes.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R36',
    blocks: ['6.3-p2'],
    symbolTex: String.raw`N = 4,\; d_{model} = 1024`,
    title: { it: 'Il modello per l’analisi sintattica', en: 'The model for parsing' },
    line: {
      it: 'L’articolo non stampa il conteggio: si calcola, dichiarando le ipotesi.',
      en: 'The paper prints no count: compute it, with the assumptions stated.',
    },
    kind: 'arithmetic',
  },
]
