import { whole } from '../demo/fields'

export const widthField = whole({ it: 'Larghezza', en: 'Width' }, 512, 1, 65_536, { tex: 'd' })
export const kernelField = whole({ it: 'Larghezza del kernel', en: 'Kernel width' }, 3, 1, 1000, { tex: 'k' })
