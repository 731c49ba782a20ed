import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Check } from './check'
import type { Layer } from './layer'

/** Every check of `lib/content/checks`, by file name. */
export async function discoverChecks(): Promise<Check[]> {
  return (await modulesOf<{ check: Check }>('checks')).map(({ check }) => check)
}

/** Every layer that the files of `lib/content/layers` export, by file name. */
export async function discoverLayers(): Promise<Layer[]> {
  return (await modulesOf<{ layers: readonly Layer[] }>('layers')).flatMap(({ layers }) => layers)
}

async function modulesOf<T>(name: string): Promise<T[]> {
  const folder = fileURLToPath(new URL(`./${name}/`, import.meta.url))
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts')).sort()
  return Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href) as Promise<T>))
}
