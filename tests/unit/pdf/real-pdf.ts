import { beforeEach } from 'vitest'

/** Lets the tests of a suite not run without its PDF, each with the reason for the closing line. */
export function needRealPdf(path: string | null): void {
  beforeEach((context) => {
    context.skip(path === null, 'there is no real PDF of the paper; the restatement set as a PDF stands in')
  })
}
