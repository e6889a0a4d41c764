import { partFramework } from '../../../src/intake/reading/framework.ts'

test.each([
  ['(outcome 4, national framework)', 'outcome', 4],
  ['(Outcome four, National Framework)', 'outcome', 4],
  ['(National Framework: Outcome 2).', 'outcome', 2],
  ['[Outcome 3 – national framework]', 'outcome', 3],
  ['(Enabler: the workforce is equipped and effective, National Framework)', 'enabler', null],
  ['(Principle 1, national framework)', 'principle', 1],
  ['(outcomes 1 and 2)', 'outcome', 1],
  ['(enabler 2, leaders drive conditions for effective practice)', 'enabler', 2],
  ['Enabler three: National Framework.', 'enabler', 3],
])('a tag %s is set apart from the words', (tag, kind, number) => {
  const { text, framework } = partFramework(`The plans. ${tag}`)
  expect([text, framework?.kind, framework?.number]).toEqual(['The plans.', kind, number])
})

test.each(['The plans.', 'The plans (and what came of them).', 'Outcomes (national framework) are read'])('"%s" has no tag', (text) => {
  expect(partFramework(text)).toEqual({ text, framework: null })
})
