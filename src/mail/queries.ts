import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../../db/tables.ts'

/** Neither sent nor given up nor superseded: a condition on letters. */
export function waits(is: ExpressionBuilder<Tables, 'letters'>) {
  return is.and([is('sentAt', 'is', null), is('gaveUpAt', 'is', null), is('supersededAt', 'is', null)])
}

/** It waits, and is in nobody's hands: a condition on letters. */
export function isFree(now: Date) {
  return (is: ExpressionBuilder<Tables, 'letters'>) =>
    is.and([waits(is), is.or([is('claimedUntil', 'is', null), is('claimedUntil', '<=', now.toISOString())])])
}

/** Somebody may have got it, or has: its words and its Message-ID stay. A condition on letters. */
export function isInDoubt(is: ExpressionBuilder<Tables, 'letters'>) {
  return is('letters.text', 'is not', null)
}
