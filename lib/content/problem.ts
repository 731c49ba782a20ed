/** One thing wrong in the content, with the place to mend and how. */
export interface Problem {
  /** Path from the root of the repository. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${file}:${line}: ${message}\n    ${remedy}`
}

/** Sorted by place, so that two runs print the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message),
  )
}

/** Thrown where nothing can be prepared; holds every problem found, not the first. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'ContentError'
  }
}
