import { createContext } from 'react'

/** Whether what the fields hold is on its way: it is not written on meanwhile, for what was added would go with the draft. */
export const BeingSent = createContext(false)
