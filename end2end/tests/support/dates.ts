/** The date in Norway so many days from now, as people write it in a form: `24.12.2026`. */
export function inDays(days: number): string {
  const then = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  const parts = { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric' } as const
  return new Intl.DateTimeFormat('nb-NO', parts).format(then)
}
