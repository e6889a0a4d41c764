/** A file whose bytes are kept under their SHA-256. */
export type NewFile = { sha256: string; name: string; mediaType: string; bytes: number }

/** What shows that something was done: a page of the web, or a file. */
export type NewEvidence = { address: string } | { file: NewFile }

export type Evidence = { id: number; address: string | null; fileName: string | null }

/** As a page links to it. */
export type EvidenceLink = { text: string; href: string; isFile: boolean }

export function evidenceLink({ id, address, fileName }: Evidence): EvidenceLink {
  return address === null
    ? { text: fileName ?? '', href: `/evidence/${id}`, isFile: true }
    : { text: address, href: address, isFile: false }
}

/** What its history calls it. */
export function evidenceWords(evidence: NewEvidence): string {
  return 'address' in evidence ? evidence.address : `the file ${evidence.file.name}`
}
