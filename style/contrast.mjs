// Checks the colours that the style sheet really ends up with: text 7:1, borders and the focus ring 3:1, both themes.
// Usage: node style/contrast.mjs
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROLES = ['neutral', 'accent', 'success', 'warning', 'danger', 'info']
const TEXT = 7
const SHAPE = 3

const css = execFileSync('node', [fileURLToPath(new URL('./bundle.mjs', import.meta.url))], { encoding: 'utf8' })
const normal = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '')

/** All tokens that hold for an element with these classes on the root; later rules win, as they do in the browser. */
function tokens(...names) {
  const found = {}
  for (const [, selectors, body] of normal.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((selector) => names.includes(selector.trim()))) continue
    for (const [, name, value] of body.matchAll(/(--ax-[\w-]+):([^;]+)/g)) found[name] = value
  }
  return found
}

const NAMED = { white: '#fff', black: '#000' }

/** One colour, or both ends of a mixture. */
function colours(name, theme) {
  const value = theme[name]
  if (value === undefined) throw new Error(`no token ${name}`)
  const parts = [...value.matchAll(/var\((--[\w-]+)\)/g)].map(([, part]) => part)
  if (parts.length > 0) return parts.flatMap((part) => colours(part, theme))
  const hex = (NAMED[value] ?? value).slice(1)
  const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  if (!/^[0-9a-f]{6}$/i.test(long)) throw new Error(`${name} is ${value}, not a plain colour`)
  return [[0, 2, 4].map((start) => parseInt(long.slice(start, start + 2), 16) / 255)]
}

function light([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one, other, theme) {
  const each = colours(one, theme).flatMap((a) => colours(other, theme).map((b) => [light(a), light(b)].sort((x, y) => y - x)))
  return Math.min(...each.map(([high, low]) => (high + 0.05) / (low + 0.05)))
}

const pairs = []
const want = (least, front, ...backs) => backs.forEach((back) => pairs.push([`--ax-${front}`, `--ax-${back}`, least]))
for (const role of ROLES) {
  want(TEXT, `text-${role}-contrast`, `bg-${role}-strong`, `bg-${role}-strong-hover`, `bg-${role}-strong-pressed`)
  want(TEXT, `text-${role}-subtle`, 'bg-default')
  want(TEXT, `text-${role}`, 'bg-default', 'bg-raised', `bg-${role}-soft`, `bg-${role}-moderate`, `bg-${role}-moderate-hover`)
  want(SHAPE, `border-${role}`, 'bg-default', 'bg-raised')
  want(SHAPE, `bg-${role}-strong`, 'bg-default', 'bg-raised')
}
want(TEXT, 'text-neutral', 'bg-neutral-soft', 'bg-info-moderate', 'bg-warning-moderate')
want(SHAPE, 'border-focus', 'bg-default', 'bg-raised', 'bg-neutral-soft', 'bg-info-moderate', 'bg-warning-moderate')

let failures = 0
let least = Infinity
for (const [word, theme] of [['light', tokens(':root', '.light')], ['dark', tokens(':root', '.dark')]]) {
  for (const [front, back, wanted] of pairs) {
    let figure
    try {
      figure = contrast(front, back, theme)
    } catch (error) {
      // A token that nothing uses is not in the sheet, so nobody can see it.
      if (error.message.startsWith('no token')) continue
      throw error
    }
    if (wanted === TEXT) least = Math.min(least, figure)
    if (figure < wanted) {
      failures += 1
      console.log(`${word}: ${front} on ${back} is ${figure.toFixed(2)}:1, wanted ${wanted}:1.`)
    }
  }
}
console.log(failures === 0 ? `Contrast holds in both themes; the weakest text has ${least.toFixed(2)}:1.` : `${failures} pairs fail.`)
process.exit(failures === 0 ? 0 : 1)
