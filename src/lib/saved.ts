/** What became of an edit. Stale: somebody saved after the form was opened, and nothing of this was kept. */
export type Saved = 'saved' | 'unchanged' | 'stale'
