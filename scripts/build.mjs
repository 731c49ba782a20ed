// npm run build: builds what has changed, without starting anything.
import './check-node.cjs'

import('./launcher/build-only.mjs').then(({ buildOnly }) => buildOnly())
