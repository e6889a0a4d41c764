import { compose, withLink } from '../../src/mail/compose.ts'

const letter = {
  facts: { expiresAt: '2026-03-09T09:00:00.000Z' },
  person: { name: 'Nia Fern' },
  council: { name: 'Westmere Borough Council' },
  baseUrl: 'https://tracker.test',
}

test.each(['invitation', 'password-link'] as const)(
  'the %s carries its link and until when it works, in text and in HTML',
  async (kind) => {
    const { subject, text, html } = withLink(await compose({ ...letter, kind }), 'a-token')
    expect(subject).toMatch(/password for the improvement tracker/)
    for (const words of [text, html]) {
      expect(words).toContain('https://tracker.test/passwords/a-token')
      expect(words).toContain('until Monday 9 March 2026, 9:00am')
    }
  },
)

test.each(['invitation', 'password-link'] as const)('what is kept of the %s has no token in its link', async (kind) => {
  const { text, html } = await compose({ ...letter, kind })
  expect(text + html).not.toContain('/passwords/a')
  for (const words of [text, html]) expect(words).toContain('https://tracker.test/passwords/[link removed]')
})
