/** The date in Norway so many days from now, as people write it in a form: `24.12.2026`. */
export function inDays(days: number): string {
  const then = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  const parts = { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric' } as const
  return new Intl.DateTimeFormat('nb-NO', parts).format(then)
}

/** A moment in Norway as people write it in a form: `24.12.2026 10:30`. */
export function written(moment: Date): string {
  const parts = { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('nb-NO', parts).format(moment).replace(',', '')
}

/** The full minute that comes so many minutes after the next. */
export function soon(minutes: number): Date {
  const MINUTE = 60_000
  return new Date((Math.floor(Date.now() / MINUTE) + 2 + minutes) * MINUTE)
}

/** The date in Norway, as machines write it: `2026-12-24`. */
export function isoDay(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(moment)
}
