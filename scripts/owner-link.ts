// Prints, as one line of JSON, the link by which the owner chooses a new password and the owner's name;
// nothing when there is no owner. Its argument is the address where the reader's browser reaches the server.
import { closeDb } from '@/lib/server/db/client'
import { renewOwner } from '@/lib/server/people/owner-link'

const made = await renewOwner(process.argv[2] ?? '')
if (made !== null) console.log(JSON.stringify(made))
await closeDb()
