import { sentenceLayer } from '../sentence-report'

export const layer = sentenceLayer('it')
