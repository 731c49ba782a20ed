import { accessSync, constants } from 'node:fs'
import { chromium, type BrowserServer } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const ARGUMENTS = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface Found {
  readonly executablePath: string
  readonly args: readonly string[]
}

/** The Chromium of CHROMIUM_PATH, else one installed, else the one that came by npm (Linux only). */
async function findChromium(): Promise<Found> {
  const named = process.env.CHROMIUM_PATH
  const installed = [...(named ? [named] : []), ...INSTALLED].find(isExecutable)
  if (installed) return { executablePath: installed, args: [] }
  if (named) throw new Error(`CHROMIUM_PATH=${named} is no program that can be run`)
  // It unpacks the libraries that a bare machine lacks when it believes to be there.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return { executablePath: await packed.executablePath(), args: packed.args }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Starts a Chromium that several test processes may connect to.
 * @throws when none can be had or it does not run
 */
export async function startChromium(): Promise<BrowserServer> {
  const { executablePath, args } = await findChromium()
  const asRoot = process.getuid?.() === 0
  return chromium.launchServer({
    executablePath,
    args: [...new Set([...args, ...ARGUMENTS, ...(asRoot ? ['--no-sandbox'] : [])])],
    // The launcher of the tests ends it; a Ctrl-C must not take it away from under them.
    handleSIGINT: false,
  })
}
