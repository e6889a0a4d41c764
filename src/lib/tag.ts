type TagColour = 'red' | 'orange' | 'yellow' | 'green' | 'turquoise' | 'blue' | 'purple' | 'grey'

/** GOV.UK's tag: its classes, and the text in it, which says what the colour does. */
export type Tag = { text: string; classes: string }

export function tag(text: string, colour: TagColour): Tag {
  return { text, classes: `govuk-tag govuk-tag--${colour}` }
}
