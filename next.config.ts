import type { NextConfig } from 'next'

const config: NextConfig = {
  // Packages with WebAssembly, native code or files of their own beside them: Node loads them as they are.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg', '@node-rs/argon2', 'pdfjs-dist', 'core-js'],
  // Pictures come as they are; the optimiser would only be one more thing to attack.
  images: { unoptimized: true },
  poweredByHeader: false,
  // `npm run types` checks them, once for everything; a reader's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // Data, downloads and tests are no part of the program.
  outputFileTracingExcludes: { '*': ['.data/**', 'paper/**', 'tests/**', '.content/**/*.pdf'] },
}

export default config
