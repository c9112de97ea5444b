import { createHash } from 'node:crypto'

/** An identifier that nothing has. */
export const NOTHING = '0b9d6c0e-7a53-4c7e-9d1e-3f1f6f7f0a11'

/** The identifier of somebody in the demo files: it is drawn from the name (server/services/src/demo/chance.rs). */
export function demoId(name: string): string {
  const digest = createHash('sha256').update('brukerpass demo').update(Buffer.alloc(8)).update(name).digest()
  const bytes = digest.subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The identifiers in the addresses of links, in the order of the page. */
export function idsIn(addresses: readonly (string | null)[]): string[] {
  return addresses.flatMap((address) => address?.match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0] ?? [])
}
