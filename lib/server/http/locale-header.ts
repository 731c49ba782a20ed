/** Set by the proxy on every request for a page, from its address alone. */
export const LOCALE_HEADER = 'x-a-fronte-locale'
