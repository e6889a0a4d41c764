import type { Cover } from '../people/cover/cover.ts'
import type { Form } from '../web/form.ts'
import type { ToHandOver } from './handing-over.ts'

type Leaver = { id: number; name: string }
export type Choice = { value: string; text: string }

/** `field` is the name of its choice in the form. */
export type ThingHeld = ToHandOver & { field: string; takers: Choice[] }

export type LeavingPage = {
  form: Form
  leaver: Leaver
  things: ThingHeld[]
  /** One choice for all that are alike, where there are several. */
  forAll: { field: string; label: string; takers: Choice[] }[]
  /** Covers that the leaver gives to others. */
  covers: { field: string; cover: Cover; candidates: Choice[] }[]
  /** Why they must stay, whatever they hold. */
  whyNot: string | null
  mayHandOver: boolean
  mayRecordLeaving: boolean
  isOneself: boolean
  /** Who can hand over, by name. */
  directors: string[]
}

export type ThingsHeld = Pick<LeavingPage, 'form' | 'leaver' | 'things' | 'forAll'>
export type ThingsListed = Pick<LeavingPage, 'leaver' | 'things'>
export type LeavingForm = Pick<LeavingPage, 'form' | 'leaver' | 'covers'>

/** Before anything is done: each line, and what was chosen, carried hidden. */
export type LeavingCheckPage = {
  title: string
  leaver: Leaver
  action: string
  lines: { what: string; becomes: string }[]
  consequences: string[]
  hidden: { name: string; value: string }[]
  button: string
}

declare module '../web/show.ts' {
  interface Pages {
    'leaving/leaving': LeavingPage
    'leaving/check': LeavingCheckPage
  }
}
