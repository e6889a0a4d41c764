import { getResolvedPDFJS } from 'unpdf'
import type { Rule } from './line.ts'

type Operators = { fnArray: number[]; argsArray: unknown[] }
type Matrix = [number, number, number, number, number, number]

/** The horizontal lines a page draws: thin filled boxes or strokes wider than a word. */
export async function rulesOf({ fnArray, argsArray }: Operators): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS()
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((operator, at) => {
    const args = argsArray[at]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, args as Matrix)
    else if (operator === OPS.constructPath) rules.push(...drawn(args, matrix, OPS.endPath))
  })
  return rules
}

/** A path is [what is done with it, its points, its bounding box]; one that only clips draws nothing. */
function drawn(args: unknown, matrix: Matrix, clipOnly: number): Rule[] {
  if (!Array.isArray(args) || args[0] === clipOnly || !args[2]) return []
  const [left = 0, low = 0, right = 0, high = 0] = args[2] as number[]
  const [a, , , d, e, f] = matrix
  const isThin = Math.abs((high - low) * d) < 3
  const isWide = Math.abs((right - left) * a) > 40
  return isThin && isWide ? [{ x: left * a + e, right: right * a + e, y: low * d + f }] : []
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
