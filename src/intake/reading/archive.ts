const MOST_UNPACKED = 40 * 1024 * 1024
const MOST_ENTRIES = 3000
const DIRECTORY_ENTRY = 0x02014b50

/** Whether an archive says of itself that it unpacks to more than a report ever would. */
export function unpacksTooBig(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let unpacked = 0
  let entries = 0
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== DIRECTORY_ENTRY) continue
    unpacked += view.getUint32(at + 24, true)
    entries += 1
    if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) return true
  }
  return false
}
