import type { NextConfig } from 'next'
import { addressRewrites } from './lib/i18n/pages'

const config: NextConfig = {
  // Packages with WebAssembly, native code or files of their own beside them: Node loads them as they are.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg', '@node-rs/argon2', 'pdfjs-dist', 'core-js'],
  // Pictures come as they are; the optimiser would only be one more thing to attack.
  images: { unoptimized: true },
  poweredByHeader: false,
  // Italian has one address, without a prefix.
  redirects: async () => [
    { source: '/it', destination: '/', permanent: true },
    { source: '/it/:path*', destination: '/:path*', permanent: true },
  ],
  rewrites: async () => ({ beforeFiles: addressRewrites(), afterFiles: [], fallback: [] }),
  // Copied from packages at build; the fonts and workers of one build never change.
  headers: async () => [
    {
      source: '/vendor/:path*',
      headers: [
        { key: 'Cache-Control', value: 'public, max-age=86400, stale-while-revalidate=604800' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
    },
  ],
  // `npm run types` checks them, once for everything; a reader's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // Data, downloads and tests are no part of the program.
  outputFileTracingExcludes: { '*': ['.data/**', 'paper/**', 'tests/**', '.content/**/*.pdf'] },
}

export default config
