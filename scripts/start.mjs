// npm start. The check stands before the rest is even read, which an old Node could not parse.
import './check-node.cjs'

import('./launcher/main.mjs').then(({ main }) => main())
