import type { FormulaEntry } from './entry'

/** Formulas of section 5 and of the training costs in Table 2. */
export const TRAINING_FORMULAS: readonly FormulaEntry[] = [
  {
    id: 'R21',
    blocks: ['5.2-p1'],
    symbolTex: String.raw`100\,000 \times 0.4\,\mathrm{s}`,
    title: { it: 'Le dodici ore del modello base', en: 'The base model’s twelve hours' },
    line: {
      it: 'Passi per secondi a passo: quante ore fanno davvero.',
      en: 'Steps times seconds a step: how many hours that really makes.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R22',
    blocks: ['5.2-p1'],
    symbolTex: String.raw`300\,000 \times 1.0\,\mathrm{s}`,
    title: { it: 'I tre giorni e mezzo del modello grande', en: 'The big model’s three and a half days' },
    line: {
      it: 'Lo stesso conto per il modello grande.',
      en: 'The same sum for the big model.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R23',
    blocks: ['table-2', 'fn-5'],
    symbolTex: String.raw`3.3 \cdot 10^{18}`,
    title: { it: 'Il costo del modello base', en: 'The cost of the base model' },
    line: {
      it: 'Ore, schede e operazioni al secondo: si ritrova la cifra della Tabella 2.',
      en: 'Hours, cards and operations a second give back the figure of Table 2.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R24',
    blocks: ['table-2', 'fn-5'],
    symbolTex: String.raw`2.3 \cdot 10^{19}`,
    title: { it: 'Il costo del modello grande', en: 'The cost of the big model' },
    line: {
      it: 'Tre giorni e mezzo su otto schede, in operazioni.',
      en: 'Three and a half days on eight cards, in operations.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R25',
    blocks: ['table-2', 'table-2-caption'],
    symbolTex: String.raw`t \cdot \mathrm{GPU} \cdot \mathrm{TFLOPS}`,
    title: { it: 'I costi degli altri modelli', en: 'The costs of the other models' },
    line: {
      it: 'Le altre celle della Tabella 2: quali si possono ricalcolare e quali no.',
      en: 'The other cells of Table 2: which can be worked out again and which cannot.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R26',
    blocks: ['eq-3-lrate', '5.3-p2'],
    symbolTex: String.raw`lrate`,
    title: { it: 'Il passo di apprendimento', en: 'The learning rate' },
    line: {
      it: 'Sale in linea retta, poi scende con la radice: dove sta la punta.',
      en: 'It rises in a straight line, then falls with the root: where the peak is.',
    },
    kind: 'tensor',
  },
  {
    id: 'R27',
    blocks: ['5.3-p1'],
    symbolTex: String.raw`\beta_1,\, \beta_2,\, \epsilon`,
    title: { it: 'Adam, un passo alla volta', en: 'Adam, one step at a time' },
    line: {
      it: 'Le due medie mobili e la discesa su una piccola valle.',
      en: 'The two running means, and the descent in a small valley.',
    },
    kind: 'tensor',
  },
  {
    id: 'R28',
    blocks: ['5.4-residual-dropout'],
    symbolTex: String.raw`P_{drop} = 0.1`,
    title: { it: 'Il dropout non sposta la media', en: 'Dropout leaves the mean alone' },
    line: {
      it: 'Si spengono coordinate a caso: la media resta, la varianza cresce.',
      en: 'Coordinates are switched off at random: the mean stays, the variance grows.',
    },
    kind: 'tensor',
  },
  {
    id: 'R29',
    blocks: ['5.4-label-smoothing'],
    symbolTex: String.raw`\epsilon_{ls} = 0.1`,
    title: { it: 'Lo smussamento dei bersagli', en: 'Smoothing the targets' },
    line: {
      it: 'Un po’ di dubbio sparso su 37.000 parole alza il pavimento della perdita.',
      en: 'A little doubt spread over 37,000 words raises the floor of the loss.',
    },
    kind: 'tensor',
  },
  {
    id: 'R30',
    blocks: ['6.1-p3'],
    symbolTex: String.raw`\text{beam } 4,\; \alpha = 0.6`,
    title: { it: 'La beam search', en: 'Beam search' },
    line: {
      it: 'Quattro frasi in gara, e il premio alla lunghezza che decide fra loro.',
      en: 'Four sentences in the running, and the length penalty that settles it.',
    },
    kind: 'tensor',
  },
  {
    id: 'R31',
    blocks: ['6.3-p3'],
    symbolTex: String.raw`\text{beam } 21,\; \alpha = 0.3`,
    title: { it: 'La beam search per gli alberi', en: 'Beam search for trees' },
    line: {
      it: 'La stessa ricerca con le scelte usate per l’analisi sintattica.',
      en: 'The same search with the settings used for parsing.',
    },
    kind: 'tensor',
  },
  {
    id: 'R32',
    blocks: ['5.1-p1'],
    symbolTex: String.raw`25\,000 + 25\,000`,
    title: { it: 'Quante parole ha visto', en: 'How many words it saw' },
    line: {
      it: 'Token a passo per passi: quanto ha letto il modello in tutto.',
      en: 'Tokens a step times steps: how much the model has read in all.',
    },
    kind: 'arithmetic',
  },
]
