// Prints the one-time link by which the first visitor becomes the owner, or nothing when there is one.
// Its argument is the address where the reader's browser reaches the server.
import { closeDb } from '@/lib/server/db/client'
import { setupLink } from '@/lib/server/people/setup-link'

const link = await setupLink(process.argv[2] ?? '')
if (link !== null) console.log(link)
await closeDb()
