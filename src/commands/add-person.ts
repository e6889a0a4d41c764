import { z } from 'zod'
import { type PersonDraft, ROLES } from '../people/person.ts'
import { addPerson } from '../sign-in/link-changes.ts'
import { argumentsOf, asJson, BadArguments, type Command } from './command.ts'
import { withDatabase } from './database.ts'

/** Adds somebody and queues the letter in which they set their own password. */
export const addPersonCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, {
    name: { type: 'string' },
    email: { type: 'string' },
    'job-title': { type: 'string', default: '' },
    roles: { type: 'string', default: '' },
    json: { type: 'boolean' },
  })
  const draft = draftFrom(values)
  return withDatabase(call, async (db) => {
    const id = await addPerson(db, draft, { by: null, at: call.now() })
    if (id === null) throw new BadArguments(`${draft.email} is somebody's already`)
    return values.json ? asJson({ id, ...draft }) : `${draft.name} was added; their invitation waits to be sent to ${draft.email}.\n`
  })
}

function draftFrom(values: { name?: string; email?: string; 'job-title': string; roles: string }): PersonDraft {
  const name = values.name?.trim()
  if (!name) throw new BadArguments('Give their name: --name "Mo Farrant"')
  const { success, data: email } = z.email().safeParse(values.email?.trim().toLowerCase())
  if (!success) throw new BadArguments('Give a real e-mail address: --email mo@council.gov.uk')
  const roles = values.roles
    .split(',')
    .map((role) => role.trim())
    .filter((role) => role !== '')
    .map(roleNamed)
  return { name, email, jobTitle: values['job-title'].trim(), roles }
}

function roleNamed(name: string): PersonDraft['roles'][number] {
  const role = ROLES.find((each) => each === name)
  if (!role) throw new BadArguments(`There is no role "${name}". The roles are: ${ROLES.join(', ')}`)
  return role
}
