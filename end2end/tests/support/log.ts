// After the whole run: the log of the services is searched for everybody who was in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Person = { given: string; family: string; address: { street: string } }

function demo<Row>(file: string): Row[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../../server/services/demo', file), 'utf8')) as Row[]
}

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

function weighted(digits: number[], weights: number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0) % 11
}

/** Whether eleven digits could be a national number; those of the demo are made up, and valid. */
export function isNationalNumber(text: string): boolean {
  const digits = [...text].map(Number)
  return digits.length === 11 && (weighted(digits, FIRST) + (digits[9] ?? 0)) % 11 === 0
    && (weighted(digits, SECOND) + (digits[10] ?? 0)) % 11 === 0
}

/** Names and streets of the demonstration. Given names alone are words of the language too. */
const words = [
  ...demo<Person>('people.json').flatMap((person) => [person.family, `${person.given} ${person.family}`, person.address.street]),
  ...demo<{ name: string }>('staff.json').map((member) => member.name),
]

/** The lines that name somebody, or hold a number that somebody could have. */
export function leaks(log: string): string[] {
  return log.split('\n').filter((line) => {
    // The end of an identifier can look like a number by chance.
    const numbers = line.replaceAll(/[0-9a-f-]{32,}/g, 'id').match(/(?<!\d)\d{6}[ +.-]?\d{5}(?!\d)/g) ?? []
    return words.some((word) => line.includes(word))
      || numbers.some((number) => isNationalNumber(number.replace(/\D/g, '')))
  })
}

export default function search(): void {
  const folder = process.env.BRUKERPASS_E2E_FOLDER ?? ''
  for (const project of [0, 1, 2]) {
    const log = readFileSync(join(folder, `service-${project}.log`), 'utf8')
    const lines = log.split('\n').length
    const found = leaks(log)
    if (found.length > 0) throw new Error(`The log of service ${project} names people:\n${found.slice(0, 5).join('\n')}`)
    // The same search finds what is there to be found: a number, a name and a street, planted in a copy.
    const planted = ['who=13820599335', `who="${words[1]}"`, `street=${words[2]}`]
    const copy = leaks([log, ...planted].join('\n'))
    if (copy.length !== planted.length) throw new Error(`Of ${planted.length} planted lines ${copy.length} were found.`)
    console.log(`log of service ${project}: ${lines} lines, 0 name anybody; ${planted.length} planted lines found`)
  }
}
