import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What git ignores, for checkouts that came without git (an archive). */
const IGNORED = new Set(['node_modules', '.git', '.next', '.content', '.data', '.test-results'])

/** Every file that belongs to the repository: tracked, or new and not ignored. Paths from `root`, forward slashes. */
export function repositoryFiles(root: string): string[] {
  const files = filesByGit(root) ?? filesByWalking(root, '')
  return files.filter((file) => lstatSync(join(root, file), { throwIfNoEntry: false })?.isFile())
}

function filesByGit(root: string): string[] | null {
  try {
    const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return listed === '' ? null : [...new Set(listed.split('\0').filter((file) => file !== ''))]
  } catch {
    return null
  }
}

export function filesByWalking(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return IGNORED.has(entry.name) || path === 'paper' ? [] : filesByWalking(root, path)
  })
}

/** The file's text, or null where it holds none: pictures, fonts, archives. */
export function textOf(root: string, file: string): string | null {
  const bytes = readFileSync(join(root, file))
  return bytes.subarray(0, 8192).includes(0) ? null : bytes.toString('utf8')
}
