// Joins style/main.css and writes it, shrunk, to standard output. Called by the bundler, which names and compresses it.
// Three things are done on the way, because no style sheet can say them itself:
//  - whatever holds under the class `dark` is repeated for a dark system when the page carries no choice of its own,
//  - families of the design system that the service never uses are dropped,
//  - tokens that nothing refers to are dropped.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(new URL('../end2end/package.json', import.meta.url))
const { Features, browserslistToTargets, bundle, transform } = require('lightningcss')

// Kept to families: a new page may use any variant of a component that is not listed here.
const UNUSED_CLASSES = [
  'aksel-alert', 'aksel-chips', 'aksel-combobox', 'aksel-confirmation-panel', 'aksel-dropzone', 'aksel-file-item',
  'aksel-file-upload', 'aksel-form-progress', 'aksel-ingress', 'aksel-loader', 'aksel-switch',
]
const UNUSED_COLOURS = /^(brand|meta)-/

// Nested cascade layers, :has() and color-mix() are understood by all of these; older browsers get readable pages
// from the HTML alone.
const browsers = {
  targets: browserslistToTargets(['chrome 111', 'firefox 121', 'safari 16.4']),
  // Nothing uses light-dark(), so color-scheme needs no helper variables.
  exclude: Features.LightDark,
}

/** `.dark .a` as it reads for a page whose reader has left the choice to the system. No heavier than `.dark`. */
const NO_CHOICE = ':root:where(:not(.light,.dark))'
const DARK = /\.dark(?![\w-])/

const isUnused = (selector) => {
  // What stands inside :not(), :is() and the like does not make the selector one of that family.
  let outside = selector
  for (let before = ''; before !== outside;) [before, outside] = [outside, outside.replace(/\([^()]*\)/g, '')]
  const colour = outside.match(/\[data-color=["']?([\w-]+)/)
  return (colour && UNUSED_COLOURS.test(colour[1]))
    || [...outside.matchAll(/\.([\w-]+)/g)].some(([, name]) =>
      UNUSED_CLASSES.some((family) => name === family || name.startsWith(`${family}_`) || name.startsWith(`${family}-`)))
}

/** Selectors of a list; commas inside brackets do not part them. */
function parted(list) {
  const parts = ['']
  let depth = 0
  for (const letter of list) {
    if ('(['.includes(letter)) depth += 1
    if (')]'.includes(letter)) depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

function rule(prelude, body) {
  const selectors = parted(prelude).filter((selector) => !isUnused(selector))
  if (selectors.length === 0) return ''
  const own = `${selectors.join(',')}{${body}}`
  const dark = selectors.filter((selector) => DARK.test(selector))
  if (dark.length === 0 || selectors.includes(':root')) return own
  const repeated = dark.map((selector) => selector.replace(DARK, NO_CHOICE)).join(',')
  return `${own}@media (prefers-color-scheme:dark){${repeated}{${body}}}`
}

/** Walks joined and shrunk CSS (no comments, braces only as braces) and hands each style rule to `rule`. */
function walked(css) {
  let out = ''
  let rest = css
  while (rest !== '') {
    const [, statements, prelude] = rest.match(/^((?:[^{};]*;)*)([^{}]*)/)
    out += statements
    if (!rest.startsWith('{', statements.length + prelude.length)) return out + prelude
    const open = statements.length + prelude.length
    let [close, depth] = [open, 0]
    do {
      if (rest[close] === '{') depth += 1
      if (rest[close] === '}') depth -= 1
      close += 1
    } while (depth > 0)
    const body = rest.slice(open + 1, close - 1)
    rest = rest.slice(close)
    if (/^@(layer|media|supports|container)/.test(prelude)) out += `${prelude}{${walked(body)}}`
    else if (prelude.startsWith('@')) out += `${prelude}{${body}}`
    else out += rule(prelude, body)
  }
  return out
}

function withoutUnusedTokens(css) {
  for (;;) {
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]))
    const next = css.replace(/(--ax-[\w-]+):[^;{}]*(;|(?=\}))/g, (whole, name) => (used.has(name) ? whole : ''))
    if (next === css) return css
    css = next
  }
}

const filename = fileURLToPath(new URL('./main.css', import.meta.url))
const joined = bundle({ filename, minify: true, ...browsers })
for (const warning of joined.warnings) process.stderr.write(`style: ${warning.message}\n`)
const lean = withoutUnusedTokens(walked(joined.code.toString()))
// Once more, now that rules have become empty.
process.stdout.write(transform({ filename, code: Buffer.from(lean), minify: true, ...browsers }).code)
