import type { Locale } from '@/lib/domain/locale'
import type { RefusalCode } from './pdf-refused'

const SENTENCES: Readonly<Record<Locale, Readonly<Record<RefusalCode, string>>>> = {
  it: {
    'not-a-pdf': 'Questo file non è un PDF: scegli il PDF dell’articolo.',
    encrypted: 'Questo PDF è protetto da una password: scegline una copia senza protezione.',
    damaged: 'Questo PDF è danneggiato o incompleto: scaricalo di nuovo.',
    'no-text': 'Questo PDF non contiene testo, solo immagini: scegline una copia con il testo.',
    'different-paper': 'Questo PDF non è «Attention Is All You Need»: scegli quell’articolo.',
    'too-large': 'Questo file supera i 50 MB: scegli il PDF di arXiv, che ne pesa circa 2.',
    'too-many-pages': 'Questo PDF supera le 200 pagine: scegli quello del solo articolo.',
    'too-slow': 'La lettura di questo PDF ha superato i 60 secondi: scegline un’altra copia.',
    'too-much-memory': 'La lettura di questo PDF richiede più di 1 GB di memoria: scegline un’altra copia.',
  },
  en: {
    'not-a-pdf': 'This file is not a PDF: choose the PDF of the paper.',
    encrypted: 'This PDF is protected by a password: choose a copy without one.',
    damaged: 'This PDF is damaged or incomplete: download it again.',
    'no-text': 'This PDF holds no text, only pictures: choose a copy with text.',
    'different-paper': 'This PDF is not “Attention Is All You Need”: choose that paper.',
    'too-large': 'This file is over 50 MB: choose the PDF from arXiv, which is about 2 MB.',
    'too-many-pages': 'This PDF has more than 200 pages: choose the one of the paper alone.',
    'too-slow': 'Reading this PDF took more than 60 seconds: choose another copy.',
    'too-much-memory': 'Reading this PDF takes more than 1 GB of memory: choose another copy.',
  },
}

/** One sentence that says why a PDF was refused and what to do. */
export function refusalSentence(code: RefusalCode, locale: Locale): string {
  return SENTENCES[locale][code]
}
