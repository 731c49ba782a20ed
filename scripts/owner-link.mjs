// npm run owner-link: for an owner who has lost the password.
import './check-node.cjs'

import('./launcher/owner-link.mjs').then(({ ownerLink }) => ownerLink())
