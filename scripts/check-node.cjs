// Refuses a Node that is too old, in words. It is loaded before anything else and must itself be
// understood by any Node there ever was: ES5 only.
'use strict'

var MAJOR = 20
var MINOR = 19

var found = process.versions.node.split('.')
var major = Number(found[0] || 0)
var minor = Number(found[1] || 0)

if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
  var italian = /^it/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  var wanted = MAJOR + '.' + MINOR
  console.error(
    italian
      ? 'Serve Node.js ' + wanted + ' o più recente, qui c’è la ' + process.versions.node + ': aggiornalo da https://nodejs.org e riprova.'
      : 'Node.js ' + wanted + ' or newer is needed, this is ' + process.versions.node + ': update it from https://nodejs.org and try again.'
  )
  process.exit(1)
}
