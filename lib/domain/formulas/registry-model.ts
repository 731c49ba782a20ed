import type { FormulaEntry } from './entry'

/** Formulas of section 3: the architecture. */
export const SECTIONS_3: readonly FormulaEntry[] = [
  {
    id: 'R01',
    blocks: ['eq-1-attention', '3.2.1-p2', 'fig-2'],
    symbolTex: String.raw`\mathrm{softmax}\!\left(\frac{QK^T}{\sqrt{d_k}}\right)\!V`,
    title: { it: 'L’attenzione, passo per passo', en: 'Attention, step by step' },
    line: {
      it: 'Una frase entra, le matrici si riempiono, ogni cella mostra il suo conto.',
      en: 'A sentence goes in, the matrices fill up, every cell shows its own sum.',
    },
    kind: 'tensor',
  },
  {
    id: 'R02',
    blocks: ['fn-4'],
    symbolTex: String.raw`\mathrm{Var}(q \cdot k) = d_k`,
    title: { it: 'Quanto varia un prodotto scalare', en: 'How much a dot product varies' },
    line: {
      it: 'Si estraggono q e k a caso e si misura: la varianza è proprio dₖ?',
      en: 'Draw q and k at random and measure: is the variance really dₖ?',
    },
    kind: 'tensor',
  },
  {
    id: 'R03',
    blocks: ['3.2.1-p4', '3.2.1-p1', '3.2.1-p3'],
    symbolTex: String.raw`\frac{1}{\sqrt{d_k}}`,
    title: { it: 'Perché dividere per √dₖ', en: 'Why divide by √dₖ' },
    line: {
      it: 'La softmax con e senza la divisione: dove si blocca e che cosa resta del gradiente.',
      en: 'Softmax with and without the division: where it saturates and what is left of the gradient.',
    },
    kind: 'tensor',
  },
  {
    id: 'R04',
    blocks: ['3.2.2-p4'],
    symbolTex: String.raw`d_k = d_v = \frac{d_{\text{model}}}{h}`,
    title: { it: 'La larghezza di una testa', en: 'The width of one head' },
    line: {
      it: '512 diviso 8: quanto spazio tocca a ogni testa.',
      en: '512 divided by 8: how much room each head gets.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R05',
    blocks: ['3.2.2-p4'],
    symbolTex: String.raw`8 \times 64 \approx 1 \times 512`,
    title: { it: 'Otto teste costano come una', en: 'Eight heads cost what one does' },
    line: {
      it: 'Si contano le operazioni di otto teste strette e di una testa larga.',
      en: 'Count the operations of eight narrow heads and of one wide head.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R06',
    blocks: ['3.2.2-p3'],
    symbolTex: String.raw`W^Q_i,\, W^K_i,\, W^V_i,\, W^O`,
    title: { it: 'I parametri dell’attenzione', en: 'The parameters of attention' },
    line: {
      it: 'Quanti numeri da imparare stanno in un blocco di attenzione a più teste.',
      en: 'How many numbers to be learned stand in one multi-head block.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R07',
    blocks: ['eq-multihead', '3.2.2-p1'],
    symbolTex: String.raw`\mathrm{Concat}(\mathrm{head_1}, \ldots)\,W^O`,
    title: { it: 'Più teste insieme', en: 'Several heads together' },
    line: {
      it: 'Affiancare le teste e moltiplicare, oppure sommare i contributi: lo stesso risultato.',
      en: 'Join the heads and multiply, or add up their shares: the same result.',
    },
    kind: 'tensor',
  },
  {
    id: 'R08',
    blocks: ['3.1-encoder'],
    symbolTex: String.raw`\mathrm{LayerNorm}(x + \mathrm{Sublayer}(x))`,
    title: { it: 'Somma e normalizzazione', en: 'Sum and normalization' },
    line: {
      it: 'Ogni riga torna a media 0 e varianza 1; prima si somma, poi si normalizza.',
      en: 'Every row returns to mean 0 and variance 1; first the sum, then the norm.',
    },
    kind: 'tensor',
  },
  {
    id: 'R09',
    blocks: ['3.2.3-li3', '3.1-decoder'],
    symbolTex: String.raw`-\infty`,
    title: { it: 'La maschera sul futuro', en: 'The mask over the future' },
    line: {
      it: 'Cambia una parola più avanti: le uscite che la precedono non si muovono.',
      en: 'Change a later word: the outputs before it do not move.',
    },
    kind: 'tensor',
  },
  {
    id: 'R10',
    blocks: ['eq-2-ffn', '3.3-p2'],
    symbolTex: String.raw`\max(0, xW_1 + b_1)W_2 + b_2`,
    title: { it: 'La rete di ogni posizione', en: 'The network at each position' },
    line: {
      it: 'Due trasformazioni lineari e un taglio a zero, uguali per ogni parola.',
      en: 'Two linear maps and a cut at zero, the same for every word.',
    },
    kind: 'tensor',
  },
  {
    id: 'R11',
    blocks: ['3.4-p1'],
    symbolTex: String.raw`\sqrt{d_{\text{model}}}`,
    title: { it: 'Quanto pesa la parola e quanto il posto', en: 'How much the word weighs, and the place' },
    line: {
      it: 'Gli embedding prima e dopo il fattore √d_model, accanto alle onde della posizione.',
      en: 'Embeddings before and after the factor √d_model, beside the waves of position.',
    },
    kind: 'tensor',
  },
  {
    id: 'R12',
    blocks: ['3.4-p1'],
    symbolTex: String.raw`E = E' = W^T`,
    title: { it: 'Una matrice per tre usi', en: 'One matrix, three uses' },
    line: {
      it: 'Quanti parametri si risparmiano condividendo la stessa matrice.',
      en: 'How many parameters are saved by sharing the same matrix.',
    },
    kind: 'arithmetic',
  },
  {
    id: 'R13',
    blocks: ['eq-pe', '3.5-p2'],
    symbolTex: String.raw`PE_{(pos,2i)}`,
    title: { it: 'Le onde della posizione', en: 'The waves of position' },
    line: {
      it: 'La matrice di seni e coseni: in fretta le prime coordinate, piano le ultime.',
      en: 'The matrix of sines and cosines: fast in the first coordinates, slow in the last.',
    },
    kind: 'tensor',
  },
  {
    id: 'R14',
    blocks: ['3.5-p3'],
    symbolTex: String.raw`2\pi \ldots 10000 \cdot 2\pi`,
    title: { it: 'Le lunghezze d’onda', en: 'The wavelengths' },
    line: {
      it: 'Una progressione geometrica: fin dove arriva davvero l’ultima onda.',
      en: 'A geometric progression: how far the last wave really reaches.',
    },
    kind: 'tensor',
  },
  {
    id: 'R15',
    blocks: ['3.5-p3'],
    symbolTex: String.raw`PE_{pos+k} = PE_{pos}\,M_k`,
    title: { it: 'Uno spostamento è una rotazione', en: 'A shift is a rotation' },
    line: {
      it: 'La stessa matrice porta ogni posizione k posti più avanti.',
      en: 'One and the same matrix carries any position k places on.',
    },
    kind: 'tensor',
  },
]
