import { contrastWithWhite } from '../../src/settings/contrast.ts'

test.each([
  ['#ffffff', 1],
  ['#000000', 21],
  ['#777777', 4.48],
  ['#767676', 4.54],
  ['#1d4f7b', 8.51],
  ['#ff0000', 4],
])('white words on %s have a contrast of %s to 1', (colour, contrast) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1)
})
