import { DefaultNamingStrategy } from 'typeorm';

const snakeOf = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();

/** Columns are the properties in snake case: `dueAt` is `due_at`. Tables are always named by the entity. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    return snakeOf([...embeddedPrefixes, customName ?? propertyName].join('_'));
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeOf(`${relationName}_${referencedColumnName}`);
  }
}
