// npm test: installs and builds what is missing, then runs every test. The check stands before the rest
// is even read, which an old Node could not parse.
import './check-node.cjs'

import('./launcher/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)))
