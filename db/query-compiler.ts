import {
  type BinaryOperationNode,
  type EmptyInListNode,
  OperatorNode,
  PrimitiveValueListNode,
  replaceWithNoncontingentExpression,
  SqliteQueryCompiler,
  ValueListNode,
} from 'kysely'
import { ColumnNames } from './column-names.ts'

const names = new ColumnNames()

/**
 * What Kysely's plugins for names and for empty lists do to a copy of each query, done while it is written: half the time of a
 * short query went there. For PostgreSQL its own compiler takes the same two methods.
 */
export class TrackerQueryCompiler extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(names.inFile(name))
  }

  /** The same value; but a bare ? beside a column makes SQLite plan the whole query anew for each value it is given. */
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }

  /** SQL knows no empty list: nothing is in it, and everything is not. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    super.visitBinaryOperation(isOfEmptyList(node) ? replaceWithNoncontingentExpression(node) : node)
  }
}

function isOfEmptyList(node: BinaryOperationNode): node is EmptyInListNode {
  const { operator, rightOperand } = node
  const isList = PrimitiveValueListNode.is(rightOperand) || ValueListNode.is(rightOperand)
  return isList && rightOperand.values.length === 0 && OperatorNode.is(operator) && /^(?:not )?in$/.test(operator.operator)
}
