/**
 * Sentences that ask of the encoder what Figures 3, 4 and 5 show, with the two words in question: from the
 * one that looks to the one that it needs.
 */
export const FIGURE_SENTENCES = [
  { name: 'figure3', words: 'the girls who sing arrived yesterday'.split(' '), from: 4, to: 1 },
  { name: 'figure4', words: 'the queen loves her old horses'.split(' '), from: 3, to: 5 },
  { name: 'figure5', words: "my brother 's hungry dogs often follow the small cats".split(' '), from: 3, to: 4 },
] as const
