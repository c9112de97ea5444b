// The people of the demonstration (server/services/demo/people.json, staff.json). Files of tests run side by side, so an
// aid that is exchanged for real belongs to one file; anybody may look at anybody. Nobody may send more than ten things a minute.

export type Person = { name: string }

/** The pass covers everything. `journey.spec.ts` exchanges the cane, `focus.script.spec.ts` begins on the gloves,
 * `trials-supplier.spec.ts` tries canes. */
export const SOLVEIG = { name: 'Solveig Prøvestad', gloves: 'Kjørehansker Demo, str. M (oppdiktet)', cane: 'Lett mobilitetsstokk, kompositt, fem ledd, 90–160 cm' }
/** Time-limited loans; the cane is due today. `double.spec.ts` exchanges the gloves. */
export const IVAR = { name: 'Ivar Eksempelvik', gloves: 'Kjørehansker Demo, str. L (oppdiktet)', cane: 'Stokk mobilitet Ultraflex, 111–135 cm, teleskop' }
/** Loans that go back. `order-numbers-staff.spec.ts` asks for numbers, `trials-staff.spec.ts` tries walking frames. */
export const BERIT = { name: 'Berit Tenkeby', gloves: 'Kjørehansker Demo, str. S (oppdiktet)' }
/** A walking stick and warm mittens. `calendar-entry.spec.ts` tries walking frames. */
export const ODD = { name: 'Odd Liksomdal' }
/** The pass covers gloves and wheelchairs only. `keyboard.spec.ts` exchanges the gloves, `trials.spec.ts` tries wheelchairs,
 * `charges.spec.ts` reports a demand about the cane. */
export const GRETE = { name: 'Grete Dikterud', gloves: 'Kjørehansker Demo, str. S (oppdiktet)', cane: 'Lett mobilitetsstokk, kompositt, fem ledd, 90–160 cm' }
/** Exchange is a task of the centre. `trials-staff.spec.ts` tries canes. */
export const ARNE = { name: 'Arne Øvingen' }
/** No pass. */
export const TURID = { name: 'Turid Fantasen' }
/** Acts for Leah, not for Jonas whose address is protected. `language.spec.ts` begins on Leah's gloves. */
export const HILDE = { name: 'Hilde Innbilstad', child: 'Leah Innbilstad', hidden: 'Jonas', gloves: 'Kjørehansker Demo Barn, str. 10 år (oppdiktet)' }
/** Came of age yesterday. */
export const MINA = { name: 'Mina Oppspinnes' }
/** Could act for Mina until yesterday. */
export const KNUT = { name: 'Knut Oppspinnes' }
/** Protected address. */
export const SIV = { name: 'Siv Eventyrli' }
/** Twenty aids. `typing.script.spec.ts` begins on the cane without a case. */
export const RAGNHILD = { name: 'Ragnhild Skrøneby', cane: 'Lett mobilitetsstokk, kompositt, fem ledd, 90–160 cm' }
/** Cases in every stage. `rights.spec.ts` begins on the folding cane, `steps.spec.ts` on the gloves of size L. */
export const PER = { name: 'Per Påfunnsen', gloves: 'Kjørehansker Demo, str. L (oppdiktet)', cane: 'Lett mobilitetsstokk, kompositt, fem ledd, 90–160 cm' }

/** Oslo. */
export const NORA = { name: 'Nora Saksvik' }
/** Oslo, holds the case of Hilde's child. */
export const JON = { name: 'Jon Tavlesen' }
/** Oslo, may see persons with a protected address. */
export const ELI = { name: 'Eli Skjermdal' }
/** Vest-Viken. */
export const OLA = { name: 'Ola Køvik' }
/** Vest-Viken, may see persons with a protected address. */
export const TONE = { name: 'Tone Fristad' }
