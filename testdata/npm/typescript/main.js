// The TypeScript compiler: checks a file and translates it, twice.
const ts = require('typescript');
const source = `
interface Shape { area(): number; readonly name: string }
enum Unit { Metre = 1, Foot }
abstract class Base<T extends { id: number }> implements Shape {
  static count = 0;
  #secret = 1;
  constructor(protected readonly items: T[], public name: string = 'base') { Base.count++; }
  abstract area(): number;
  get first(): T | undefined { return this.items[0]; }
  *ids(): Generator<number> { for (const { id } of this.items) yield id; }
}
class Square extends Base<{ id: number; side?: number }> {
  area() { return this.items.reduce((sum, { side = 1 }) => sum + side ** 2, 0); }
  async load(...args: string[]): Promise<string> { const r = await Promise.all(args.map(async (a) => a?.trim() ?? '')); return r.join(); }
}
namespace Inner { export const unit: Unit = Unit.Foot; export function f<K extends string>(k: K) { return { [k]: 1 } as Record<K, number>; } }
let n: number = 'text';
const s = new Square([{ id: 1, side: 2 }, { id: 'x' }]);
console.log(s.area(), Inner.f('a').b, s.missing, [...s.ids()]);
export { s, Unit };
`;
const lib = `
interface Array<T> { length: number; [n: number]: T; map<U>(f: (x: T) => U): U[]; reduce<U>(f: (a: U, x: T) => U, i: U): U; join(s?: string): string; [Symbol.iterator](): Iterator<T>; }
interface Boolean {} interface CallableFunction extends Function {} interface NewableFunction extends Function {} interface Function {} interface IArguments {} interface Number {} interface Object {} interface RegExp {}
interface String { trim(): string; } interface SymbolConstructor { readonly iterator: unique symbol; } declare var Symbol: SymbolConstructor; interface Symbol {}
interface Iterator<T> { next(): { done: boolean; value: T }; } interface Iterable<T> { [Symbol.iterator](): Iterator<T>; } interface IterableIterator<T> extends Iterator<T> { [Symbol.iterator](): IterableIterator<T>; }
interface Generator<T> extends Iterator<T> { [Symbol.iterator](): Generator<T>; }
interface PromiseLike<T> { then<U>(f: (x: T) => U): PromiseLike<U>; } interface Promise<T> { then<U>(f: (x: T) => U): Promise<U>; }
interface PromiseConstructor { new <T>(f: (ok: (x: T) => void) => void): Promise<T>; all<T>(l: Promise<T>[]): Promise<T[]>; } declare var Promise: PromiseConstructor;
type Record<K extends string, T> = { [P in K]: T };
declare const console: { log(...args: any[]): void };
`;
const files = new Map([['app.ts', source], ['lib.d.ts', lib]]);
const host = {
  getSourceFile: (name, version) => files.has(name) ? ts.createSourceFile(name, files.get(name), version) : undefined,
  getDefaultLibFileName: () => 'lib.d.ts', writeFile: (name, text) => console.log(`== ${name}\n${text}`), getCurrentDirectory: () => '/', getDirectories: () => [],
  getCanonicalFileName: (f) => f, useCaseSensitiveFileNames: () => true, getNewLine: () => '\n', fileExists: (f) => files.has(f), readFile: (f) => files.get(f),
};
for (const target of [ts.ScriptTarget.ES5, ts.ScriptTarget.ES2022]) {
  const program = ts.createProgram(['app.ts'], { target, module: ts.ModuleKind.CommonJS, strict: true, downlevelIteration: true, declaration: target === ts.ScriptTarget.ES2022 }, host);
  for (const d of ts.getPreEmitDiagnostics(program)) {
    const at = d.file ? d.file.getLineAndCharacterOfPosition(d.start) : undefined;
    console.log(`${at ? `${d.file.fileName}:${at.line + 1}:${at.character + 1}` : ''} TS${d.code} ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`);
  }
  const result = program.emit();
  console.log(result.emitSkipped, program.getNodeCount(), program.getTypeCount() > 0);
}
