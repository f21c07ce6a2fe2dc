/*
 * Builds the front end into target/frontend when something it is made of has changed; says nothing when nothing has.
 * Maven runs it in generate-resources. Two stamps (hashes of the inputs) decide: one beside the packages, one beside the output.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '../../../target')
const output = join(target, 'frontend/static/assets')
const lock = join(target, 'frontend.lock')
const packagesStamp = join(here, 'node_modules/.towpath-stamp')
const outputStamp = join(target, 'frontend.stamp')
const lockIsStaleAfterMillis = 10 * 60 * 1000

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)))
}

function hashOf(...names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesUnder(join(here, name)))) {
    hash.update(relative(here, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function isStamped(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Runs a tool quietly; what it said is shown only when it failed. */
function run(tool, ...args) {
  const result = spawnSync(tool, args, { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' })
  if (result.status === 0) return
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}\n`)
  throw new Error(`'${[tool, ...args].join(' ')}' failed in src/main/frontend`)
}

/** Two Maven runs in one checkout (an editor's and a terminal's) must not empty each other's output. */
function withLock(work) {
  mkdirSync(target, { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (held) {
      if (held.code !== 'EEXIST') throw held
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0
      if (age > lockIsStaleAfterMillis) rmSync(lock, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

const configuration = ['package.json', 'package-lock.json', '.npmrc']
const sources = [...configuration, 'build-if-changed.mjs', 'vite.config.mjs', 'nhsuk-styles.mjs', 'tsconfig.json', 'src', 'test', 'public']

function isUpToDate() {
  return isStamped(packagesStamp, hashOf(...configuration))
    && isStamped(outputStamp, hashOf(...sources))
    && existsSync(join(output, 'manifest.json'))
}

function build() {
  if (isUpToDate()) return
  const started = Date.now()
  const packages = hashOf(...configuration)
  if (!isStamped(packagesStamp, packages)) {
    run('npm', 'ci', '--ignore-scripts', '--prefer-offline')
    writeFileSync(packagesStamp, packages)
  }
  const hash = hashOf(...sources)
  const node = process.execPath
  run(node, 'node_modules/typescript/bin/tsc', '--noEmit')
  run(node, '--test', ...filesUnder(join(here, 'test')).filter((file) => file.endsWith('.test.mjs')))
  run(node, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
  writeFileSync(outputStamp, hash)
  console.log(`Front end built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

if (!isUpToDate()) withLock(build)
